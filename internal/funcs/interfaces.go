package funcs

import (
	"go/types"
	"slices"
	"strings"

	"github.com/mapperlint/mapperlint/internal/scope"
)

// An ifaceMethod is a method of a named interface.
type ifaceMethod struct {
	iface  *types.TypeName
	method string
}

// implementers returns the methods of this package's types that a call of
// iface's method may reach.
func (p *Package) implementers(iface *types.Named, method string) []*Func {
	if len(p.byName[method]) == 0 {
		return nil
	}
	key := ifaceMethod{iface.Obj(), method}
	fs, ok := p.impls[key]
	if !ok {
		fs = p.findImplementers(iface, method)
		p.impls[key] = fs
	}
	return fs
}

// maxDispatch bounds the edges that the calls of one method of an interface have, which
// are as many as there are calls times implementations. Who calls these is out of sight
// if there are more.
const maxDispatch = 20_000

// dispatched returns the methods that a call of iface's method may reach, or none if there
// are too many of these and of such calls.
func (p *Package) dispatched(iface *types.Named, method string) []*Func {
	fs := p.implementers(iface, method)
	if len(fs)*len(p.Calls) <= maxDispatch { // as in most packages
		return fs
	}
	if p.dispatches == nil {
		p.dispatches = make(map[ifaceMethod]int)
		for _, c := range p.Calls {
			if fn, ok := c.Callee.(*types.Func); ok {
				if named := interfaceOf(fn); named != nil {
					p.dispatches[ifaceMethod{named.Obj(), fn.Name()}]++
				}
			}
		}
	}
	if len(fs)*p.dispatches[ifaceMethod{iface.Obj(), method}] <= maxDispatch {
		return fs
	}
	for _, f := range fs {
		f.referenced, f.crowded = true, true
	}
	return nil
}

func (p *Package) findImplementers(iface *types.Named, method string) []*Func {
	it, _ := iface.Underlying().(*types.Interface)
	var fs []*Func
	for _, f := range p.byName[method] {
		t := f.Sig.Recv().Type()
		if it != nil && iface.TypeParams().Len() > 0 {
			if mayImplement(t, it) {
				fs = append(fs, f)
			}
			continue
		}
		if it != nil && (types.Implements(t, it) || types.Implements(types.NewPointer(t), it)) || it == nil {
			fs = append(fs, f)
		}
	}
	return fs
}

// unnamed returns the methods of this package's types that a call of fn, a
// method of an interface without a name, may reach: of interface{ Check() error }.
func (p *Package) unnamed(fn *types.Func) []*Func {
	recv := fn.Signature().Recv()
	if recv == nil {
		return nil
	}
	it, ok := types.Unalias(recv.Type()).(*types.Interface)
	if !ok {
		return nil
	}
	var fs []*Func
	for _, f := range p.byName[fn.Name()] {
		if m, _ := types.MissingMethod(f.Sig.Recv().Type(), it, true); m == nil {
			fs = append(fs, f)
		}
	}
	return fs
}

// serverMethods marks the methods of types that implement a generated server
// interface.
func (p *Package) serverMethods(isServer func(*types.TypeName) bool) {
	if isServer == nil {
		return
	}
	for _, pkg := range append(slices.Clone(p.Pkg.Imports()), p.Pkg) {
		for _, name := range pkg.Scope().Names() {
			if tn, ok := pkg.Scope().Lookup(name).(*types.TypeName); ok && isServer(tn) {
				p.serves(tn)
			}
		}
	}
}

// serves marks the implementations of one generated server interface.
func (p *Package) serves(tn *types.TypeName) {
	named, ok := types.Unalias(tn.Type()).(*types.Named)
	if !ok || !types.IsInterface(named) {
		return
	}
	for m := range named.Underlying().(*types.Interface).Methods() {
		for _, f := range p.implementers(named, m.Name()) {
			if f.reason.Freq == scope.Unknown && !scope.TestDouble(receiverName(f)) && !p.generated(f.Cursor) {
				f.reason = scope.Reason{Freq: scope.Request, What: "method of the generated server " + tn.Name()}
			}
		}
	}
}

// receiverName returns the name of the type that f is a method of.
func receiverName(f *Func) string {
	name, _, _ := strings.Cut(strings.TrimLeft(f.Name, "(*"), ".")
	return strings.TrimSuffix(name, ")")
}

// interfaceOf returns the named interface that declares method fn, or nil.
func interfaceOf(fn *types.Func) *types.Named {
	recv := fn.Signature().Recv()
	if recv == nil {
		return nil
	}
	named, _ := types.Unalias(recv.Type()).(*types.Named)
	if named == nil || !types.IsInterface(named) || named.Obj().Pkg() == nil {
		return nil
	}
	return named.Origin()
}

// MethodKey names a method of an interface by the interface that declares it,
// which may be one that iface embeds: "path.Iface.Method".
func MethodKey(iface *types.Named, m *types.Func) string {
	if declaring := interfaceOf(m); declaring != nil {
		iface = declaring
	}
	return iface.Obj().Pkg().Path() + "." + iface.Obj().Name() + "." + m.Name()
}
