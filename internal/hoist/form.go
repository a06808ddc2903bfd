package hoist

import (
	"github.com/mapperlint/mapperlint/internal/hoist/site"
	"github.com/mapperlint/mapperlint/internal/reason"
)

// A form is a way to build an instance once: where it then stands, and what
// changes in the function. To add one takes a file with a type that embeds
// common, and a line in forms.
type form interface {
	traits() traits
	// suits reports whether the form is to be tried for a build, and with the
	// options in use.
	suits(p *reader, s *site.Site) bool
	// propose returns the fix, or why there is none in this form: a reason that
	// only matters where the form is the only one, or tells.
	propose(p *planner, s *site.Site) (*proposal, reason.Refusal)
	// write adds what the form edits in the function; done means that nothing
	// else is to be edited there.
	write(p *planner, prop *proposal) (done bool)
	// describe returns the message of the fix: a verb phrase that names the
	// variable and what builds.
	describe(p *reader, prop *proposal, what, name string) string
}

// traits are what the planning of a package asks of a form.
type traits struct {
	id       string
	declares bool // a package variable, which equal builds share
	local    bool // the instance stays in the function
	named    bool // what holds the instance has a name already
	only     bool // where it suits, no other form does
	tells    bool // its reason is the one to tell, if no form does
}

// forms is the registry, in order of preference.
var forms = []form{
	toAssigned,
	toPool,
	toShared,
	toScope,
	aboveLoop{enough: true},
	aboveHandler{returned: true},
	toField,
	toMemoised,
	toMemo,
	toPackage,
	toLoop,
	toFactory,
}

// common is what most forms have in common.
type common struct{ t traits }

func (c common) traits() traits               { return c.t }
func (common) suits(*reader, *site.Site) bool { return true }
func (common) write(*planner, *proposal) bool { return false }
