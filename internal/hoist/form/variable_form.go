package form

import (
	"github.com/mapperlint/mapperlint/internal/hoist/site"
	"github.com/mapperlint/mapperlint/internal/reason"
)

// packageVar is a package variable: built at initialisation, by a Must
// function or in steps, or, as onceVar, at its first use.
type packageVar struct{ common }

// onceVar is a package variable that is built at its first use: what packageVar
// proposes where initialisation is too early, or can fail.
type onceVar struct{ packageVar }

var (
	toPackage Form = packageVar{common{Traits{ID: "package", Declares: true, Tells: true, Plain: true, Lists: true}}}
	toOnce    Form = onceVar{packageVar{common{Traits{ID: "once", Declares: true, Lists: true}}}}
)

func (packageVar) propose(p *Reader, s *site.Site) (*Proposal, reason.Refusal) {
	prop, why := p.packageLevel(s)
	if prop != nil && prop.Call {
		prop.Form = toOnce
	}
	return prop, why
}

func (packageVar) describe(prop *Proposal, what, name, where string) string {
	return "Hoist " + what + " to package variable " + name + where
}

func (onceVar) describe(prop *Proposal, what, name, where string) string {
	return "Build " + what + " once, in package variable " + name + where
}
