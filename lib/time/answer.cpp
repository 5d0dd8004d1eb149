#include "sanctrack/time/answer.hpp"

#include <ostream>

#include "sanctrack/version.hpp"
#include "time/answer_words.hpp"
#include "time/designations.hpp"
#include "time/verdict.hpp"

namespace sanctrack {

EntityId Answer::entity() const { return data_->registry->records.entities[entity_].id; }
Date Answer::day() const noexcept { return data_->day; }
std::optional<Date> Answer::known_on() const noexcept { return data_->options.known_on; }

Unverified Answer::unverified() const noexcept { return data_->options.unverified; }

std::vector<RegimeId> Answer::asked() const {
  return regimes_asked(Question(*data_, entity_, filter(), verdict_), false);
}
std::vector<RegimeId> Answer::left_out() const {
  return regimes_asked(Question(*data_, entity_, filter(), verdict_), true);
}
std::vector<DesignationState> Answer::designations() const {
  return states_for(Question(*data_, entity_, filter(), verdict_));
}
std::vector<Evidence> Answer::evidence() const {
  return evidence_for(Question(*data_, entity_, filter(), verdict_));
}
std::vector<Caveat> Answer::caveats() const {
  return caveats_for(Question(*data_, entity_, filter(), verdict_));
}
std::string Answer::sentence() const {
  return sentence_for(Question(*data_, entity_, filter(), verdict_));
}
Origin Answer::origin() const { return origin_of(*data_->registry); }

bool Answer::operator==(const Answer& other) const {
  if (verdict_ != other.verdict_ || day() != other.day() || filter() != other.filter()) {
    return false;
  }
  if (data_->options != other.data_->options) return false;
  if (data_->registry == other.data_->registry) return entity_ == other.entity_;
  return entity() == other.entity() && data_->registry->digest() == other.data_->registry->digest();
}

std::ostream& operator<<(std::ostream& out, const Answer& answer) {
  out << answer.sentence();
  if (answer.unknown()) return out;
  const std::vector<Caveat> caveats = answer.caveats();
  if (caveats.empty()) return out;
  std::string_view before = " [";
  for (const Caveat& caveat : caveats) {
    out << before << caveat;
    before = "; ";
  }
  return out << ']';
}

std::ostream& operator<<(std::ostream& out, const Evidence& evidence) {
  out << evidence.text;
  if (!evidence.source.empty()) out << " (" << evidence.source << ')';
  return out;
}

std::ostream& operator<<(std::ostream& out, const Origin& origin) {
  out << (origin.dataset.empty() ? std::string_view("no named data set") : origin.dataset);
  if (origin.edition) out << ", edition " << *origin.edition;
  if (!origin.digest.empty()) out << ", sha256 " << origin.digest;
  return out << ", sanctrack " << origin.version;
}

Origin origin_of(const RegistryData& data) {
  return {.dataset = data.records.dataset.id,
          .edition = data.records.dataset.edition,
          .digest = data.digest(),
          .version = std::string(version())};
}

}  // namespace sanctrack
