package form

import (
	"go/ast"
	"go/types"

	"golang.org/x/tools/go/ast/inspector"

	"github.com/mapperlint/mapperlint/internal/hoist/site"
	"github.com/mapperlint/mapperlint/internal/hoist/slice"
	"github.com/mapperlint/mapperlint/internal/reason"
	"github.com/mapperlint/mapperlint/internal/textedit"
)

// A Form is a way to build an instance once: where it then stands, and what
// changes in the function. To add one takes a file with a type that embeds
// common, and a line in the registry.
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
	Lists    bool // a list of instances can be mended like one instance
	Only     bool // where it suits, no other form does
	Tells    bool // its reason is the one to tell, if no form does
}

// common is what most forms have in common.
type common struct{ t Traits }

// Traits returns what the form was made with.
func (c common) Traits() Traits { return c.t }

func (common) suits(*Reader, *site.Site) bool { return true }

func (common) write(*Reader, *Proposal) bool { return false }

// A Proposal is a fix before names and places are known.
type Proposal struct {
	textedit.Change // in the finding's file

	Slice *slice.Slice
	Form  Form
	// The declaration: var <Names> <Type> = <Init>, with a comment above it
	// and one at its end.
	Type, Init, Doc, Trailing string
	Steps                     string // for local kinds with set-up: the statements
	Suffix                    string // of the name: Pool
	BlankErr                  bool   // var <name>, _ = <Init>
	Call                      bool   // the variable is a function that yields the instance
	Pointer                   bool   // the variable points to what the local was
	// Keep: the local stays, and the value in its statement is replaced.
	Keep bool
	// Turn, if not nil, is the local that goes with this instance and others.
	Turn     *Turn
	turnUses []inspector.Cursor // of this one
	// Extra are edits that need no name.
	Extra []textedit.Edit
	Sync  bool // needs the import of sync

	// checked: the first statement becomes what way returns for the call of
	// the new variable, an error check included.
	checked bool
	way     func(call string) string

	above inspector.Cursor // for local kinds: the statement to stand above
	Home  *Home            // for a field

	Global *types.Var // that the function assigns, and that gets the value at its declaration

	Getter bool // what the variable holds is called as a function that yields it
	// nameAt, if not nil, is what stands for the variable of that name at a use.
	nameAt func(name string, use inspector.Cursor) string

	Names   []string
	Message string
	Refusal reason.Refusal // what came up after it was proposed
}

// A Home is the type whose field takes an instance: the receiver's, made by
// one composite literal of the package.
type Home struct {
	Named    *types.Named
	Receiver *types.Var
	fields   *ast.StructType
	Literal  inspector.Cursor // in its constructor
	Several  bool             // fields of the type are added by other fixes, too
}
