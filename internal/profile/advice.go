package profile

import (
	"fmt"
	"path"
	"strings"
	"time"
)

// few is how many samples a profile needs before shares mean something.
const few = 100

// Head tells what a profile is, and what speaks against it, at a time.
func (p *Profile) Head(now time.Time) string {
	parts := []string{p.Kind() + " profile"}
	if p.Program != "" {
		parts[0] += " of " + path.Base(p.Program)
	}
	parts = append(parts, thousands(int64(p.count()))+" samples")
	if p.Length > 0 {
		parts = append(parts, "over "+p.Length.Round(10*time.Millisecond).String())
	}
	if !p.Taken.IsZero() {
		parts = append(parts, "taken "+p.Taken.Format("2006-01-02 15:04 MST")+" ("+age(now.Sub(p.Taken))+")")
	}
	if p.BuildID == "" {
		parts = append(parts, "no build ID")
	} else {
		parts = append(parts, "build ID "+short(p.BuildID))
	}
	text := fmt.Sprintf("%s: %s", p.Name, strings.Join(parts, ", "))
	if p.Few() {
		text += fmt.Sprintf("; fewer than %d samples are too few to rely on", few)
	}
	return text
}

// Few reports whether the profile has too few samples to say much. Goroutines
// are not sampled: each is there.
func (p *Profile) Few() bool { return p.count() < few && p.Kind() != "goroutine" }

// count is how many samples were taken: of a CPU profile, and of contentions,
// each record holds several.
func (p *Profile) count() int {
	at := -1
	for i, t := range p.types {
		if t[0] == "samples" || t[0] == "contentions" || metricOf(t[0], t[1]) == Goroutines {
			at = i
		}
	}
	if at < 0 {
		return p.Records
	}
	n := int64(0)
	_ = p.each(func(_ []line, values []int64) { n += values[at] }) // an error is told by Join
	return int(n)
}

func short(id string) string {
	if len(id) > 16 {
		return id[:16] + "..."
	}
	return id
}

func age(d time.Duration) string {
	switch {
	case d < 0:
		return "in the future"
	case d < 2*time.Minute:
		return "just now"
	case d < 2*time.Hour:
		return fmt.Sprintf("%d minutes ago", int(d.Minutes()))
	case d < 48*time.Hour:
		return fmt.Sprintf("%d hours ago", int(d.Hours()))
	}
	return fmt.Sprintf("%d days ago", int(d.Hours())/24)
}

// Why says by which rule something hot is silent, and what would make it a
// finding.
func (h Hot) Why(prog *Program) string {
	if h.Callee.Constructor.Off != "" {
		return "not asked for; " + h.Callee.Constructor.Off
	}
	if h.Site < 0 || len(prog.Sites[h.Site].Silent) == 0 {
		return "the source shows no build there: it goes through a function value or an interface, or the program is of other source; " + directive(h.Caller)
	}
	s := prog.Sites[h.Site].Silent[0]
	return fmt.Sprintf("silent by %s: %s; %s", s.Rule, s.Doc, advice(s.Rule, h.Caller))
}

// advice says what would make what a rule silences a finding.
func advice(rule, caller string) string {
	family, what, _ := strings.Cut(rule, "/")
	switch {
	case rule == "file/ignored":
		return "take the comment away that disagrees"
	case rule == "file/generated":
		return "-generated"
	case rule == "scope/declared-once":
		return "take //mapperlint:once away"
	case family == "file":
		return "no directive changes that"
	case strings.HasPrefix(what, "depends-on") || what == "varies":
		return "no directive changes that: keep one for each value that it depends on"
	case family == "escape":
		return "no directive changes that: look who keeps it"
	}
	return directive(caller)
}

func directive(caller string) string {
	return "//mapperlint:request in the comment of " + shortName(caller) + " makes it a finding if that runs for each request"
}

// Flag is what adds a candidate to the catalogue.
func (h Hot) Flag() string {
	flag := "-mapper=" + spelling(h.Callee.Symbol)
	if strings.ContainsAny(flag, "(*") {
		return "'" + flag + "'"
	}
	return flag
}
