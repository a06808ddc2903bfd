package hoist

import (
	"github.com/mapperlint/mapperlint/internal/findings"
	"github.com/mapperlint/mapperlint/internal/hoist/form"
	"github.com/mapperlint/mapperlint/internal/reason"
)

// Plan returns an outcome for each of the findings of a package. It sees them
// together, so that equal expressions share one variable, names differ, and
// any of the fixes can be applied, in any order, with or without the others.
func Plan(env Env, found []*findings.Finding) map[*findings.Finding]Outcome {
	out := make(map[*findings.Finding]Outcome)
	if env.Form == "" {
		env.Form = form.Auto
	}
	if env.Form == None || len(found) == 0 {
		for _, f := range found {
			out[f] = Outcome{Refused: reason.Because(reason.FixSwitchedOff, "")}
		}
		return out
	}
	p := newPlanner(env, found)
	refused := make(map[*findings.Finding]reason.Refusal)
	for _, f := range p.found {
		prop, why := p.forms.Propose(f)
		if prop == nil {
			refused[f] = why
			continue
		}
		p.all = append(p.all, prop)
	}
	p.unite()
	adopted := p.adopt(refused)
	p.completeTurns(refused)
	p.settle()
	for _, prop := range p.all {
		out[prop.Slice.Site.Finding] = p.outcome(prop)
	}
	for f, prop := range adopted {
		out[f] = p.outcome(prop)
	}
	for f, why := range refused {
		if out[f].Fix == nil && !out[f].Refused.Given() {
			out[f] = Outcome{Refused: why, Ask: ask(f, why)}
		}
	}
	return out
}

// ask returns the function to name, so that the package which builds has the fix
// that there is none for here.
func ask(f *findings.Finding, why reason.Refusal) string {
	if why.Rule != reason.FixOtherPackage || why.Detail == "" {
		return ""
	}
	return f.Build.Imported.Fact.Ask
}
