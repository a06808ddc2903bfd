package hoist

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
	toPackage form = packageVar{common{traits{id: "package", declares: true, tells: true}}}
	toOnce    form = onceVar{packageVar{common{traits{id: "once", declares: true}}}}
)

func (packageVar) propose(p *planner, s *site.Site) (*proposal, reason.Refusal) {
	return p.packageLevel(s)
}

func (packageVar) describe(_ *reader, prop *proposal, what, name string) string {
	return "Hoist " + what + " to package variable " + name + prop.where()
}

func (onceVar) describe(_ *reader, prop *proposal, what, name string) string {
	return "Build " + what + " once, in package variable " + name + prop.where()
}
