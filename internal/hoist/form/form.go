package form

import (
	"github.com/mapperlint/mapperlint/internal/hoist/site"
	"github.com/mapperlint/mapperlint/internal/reason"
)

// A Form is a way to build an instance once: where it then stands, and what
// changes in the function. To add one takes a file with a type that embeds
// common, and a line in forms.
type Form interface {
	Traits() Traits
	// suits reports whether the form is to be tried for a build, and with the
	// options in use.
	suits(p *Reader, s *site.Site) bool
	// propose returns the fix, or why there is none in this form: a reason that
	// only matters where the form is the only one, or tells.
	propose(p *Reader, s *site.Site) (*Proposal, reason.Refusal)
	// write adds what the form edits in the function; done means that nothing
	// else is to be edited there.
	write(p *Reader, prop *Proposal) (done bool)
	// describe returns the message of the fix: a verb phrase that names the
	// variable and what builds; where names the file of the variable, if that is
	// another one.
	describe(prop *Proposal, what, name, where string) string
}

// Traits are what the planning of a package asks of a form.
type Traits struct {
	ID       string
	Declares bool // a package variable, which equal builds share
	Local    bool // the instance stays in the function
	Named    bool // what holds the instance has a name already
	Whole    bool // the whole function moves
	Plain    bool // the variable is built where it is declared
	Pooled   bool // the variable is a pool of instances
	Only     bool // where it suits, no other form does
	Tells    bool // its reason is the one to tell, if no form does
}

// forms is the registry, in order of preference.
var forms = []Form{
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
type common struct{ t Traits }

func (c common) Traits() Traits { return c.t }

func (common) suits(*Reader, *site.Site) bool { return true }

func (common) write(*Reader, *Proposal) bool { return false }
