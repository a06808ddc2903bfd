package hoist

import "go/types"

// writtenElsewhere reports whether a file of the package's directory that is
// not part of this unit, or a test, gives a package variable a value: a test
// that overrides it, a file for another platform.
func (p *reader) writtenElsewhere(v *types.Var) bool { return p.elsewhere()[v.Name()] }

// elsewhere returns the names that Env.Written returns; it is asked once.
func (p *reader) elsewhere() map[string]bool {
	if p.outside == nil && p.env.Written != nil {
		p.outside = p.env.Written()
	}
	return p.outside
}
