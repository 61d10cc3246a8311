package dev.snapback.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** {@code schedule} and {@code cancel}: the file's moves to come, and what moves have given a later day. */
class ScheduleTest {
  private final Bench bench = new Bench();

  @Test
  void aTypedChangeOfALaterDayIsOnTheScheduleWithTheMoveThatTakesItBack() {
    String raise = "us raise fentanyl to 30% effective 2025-07-01";
    String back = "us withdraw-announcement fentanyl on cn";
    assertThat(bench.geneva(raise, "schedule").out()).doesNotContain("no moves to come").doesNotContain("lapse")
        .containsPattern("2025-07-01 +us.cn.fentanyl goes from 20% to 30% +" + back);
    assertThat(bench.geneva(raise, back, "schedule").last()).isEqualTo("  no moves to come");
    assertThat(bench.geneva(raise, "schedule 2025-07-02..").last()).isEqualTo("  no moves to come");
    assertThat(bench.geneva(raise, "schedule --json").last()).contains("\"moves\":[]")
        .contains("\"announced\":[{\"date\":\"2025-07-01\",\"text\":\"us.cn.fentanyl goes from 20% to 30%\",\"back\":\"" + back);
  }

  @Test
  void aForecastNamesWhatTheScheduleDoesInEveryFuture() {
    String forecast = "forecast 2 to 2025-11-05 truce.state";
    String[] lines = {"-c", "load public-record-2025 at 2025-11-01", "-c", forecast};
    assertThat(bench.run(lines).out())
        .contains("  each future makes 2 moves of the schedule: fentanyl-cut, extend-november (schedule tells them, cancel takes one off)\n");
    assertThat(bench.run("-c", "load public-record-2025 at 2025-11-01", "-c", "cancel extend-november", "-c", forecast).out())
        .contains("  each future makes 1 move of the schedule: fentanyl-cut (");
    assertThat(bench.run("-c", "load public-record-2025 at 2025-11-01", "-c", forecast + " --json").last())
        .contains("\"scheduled\":[{\"date\":\"2025-11-04\",\"id\":\"fentanyl-cut\",\"move\":\"us lower fentanyl to 10% on cn, hk effective 2025-11-10\"}");
    assertThat(bench.geneva(forecast).out()).doesNotContain("of the schedule");
  }

  @Test
  void aForecastSaysWhichPoliciesDoNotActYet() {
    String[] early = {"-c", "load public-record-2025 at 2025-10-20", "-c", "show reactions", "-c", "forecast 2 to 2025-11-15 revenue.us"};
    assertThat(bench.run(early).out()).containsPattern("extension .* 0% a day +not begun until 2026-02-24 ")
        .contains("  policies that do not act yet: extension from 2026-02-24 (the file's from, else the scenario's today: load at DATE");
    assertThat(bench.run("-c", "load public-record-2025", "-c", "forecast 2 to 2026-03-15 tariff.us.cn").out()).doesNotContain("do not act yet");
  }

  @Test
  void cancelAllSaysWhatComesAllTheSame() {
    assertThat(bench.geneva("us raise fentanyl to 30% effective 2025-07-01", "cancel all").out())
        .contains("there was nothing to cancel").contains("comes all the same").contains("us withdraw-announcement fentanyl");
    assertThat(bench.geneva("cancel all").last()).isEqualTo("  there was nothing to cancel");
  }

  @Test
  void whatWouldBeRefusedTodaySaysSoInOneLine() {
    String today = "  today it would be refused: talks of us and cn: agree deal needs the state framework; it is call-held; it may be legal then\n";
    assertThat(bench.geneva("us, cn agree deal effective 2025-07-01").out())
        .endsWith("(on the schedule as agree-deal-2025-07-01)\n" + today);
    assertThat(bench.geneva("why not us, cn agree deal effective 2025-07-01").out()).endsWith(today);
    assertThat(bench.geneva("us, cn agree deal effective 2025-07-01 --json").last()).contains("\"today\":\"talks of us and cn");
    assertThat(bench.geneva("us withdraw from geneva effective 2025-07-01").out()).doesNotContain("today it would");
  }

  @Test
  void aRulingOfALaterDayIsThereAndNothingTakesItBack() {
    assertThat(bench.geneva("us void measures under IEEPA effective 2025-07-01", "schedule").out())
        .containsPattern("2025-07-01 +us.cn.fentanyl is void").doesNotContain("withdraw-announcement");
  }
}
