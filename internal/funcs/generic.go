package funcs

import (
	"go/ast"
	"go/types"
	"maps"
	"slices"
	"strings"

	"github.com/mapperlint/mapperlint/internal/typ"
)

// A typeArg is a type that stands for a type parameter where the package instantiates
// what declares it.
type typeArg struct {
	owner types.Object // the generic function or type
	index int
}

// byConstraint returns the methods that a call of a method on x may run, x being of a
// type parameter: those of the types that the package puts in its place. ok is false if
// x is of no type parameter, or the package puts none.
func (p *Package) byConstraint(x ast.Expr, method string) (fs []*Func, ok bool) {
	if x == nil {
		return nil, false
	}
	tp, isParam := types.Unalias(p.Info.TypeOf(x)).(*types.TypeParam)
	if !isParam {
		return nil, false
	}
	args := p.argsOf(tp)
	for _, t := range args {
		obj, _, _ := types.LookupFieldOrMethod(t, true, p.Pkg, method)
		if m, isFunc := obj.(*types.Func); isFunc {
			if f := p.Lookup(m); f != nil && !slices.Contains(fs, f) {
				fs = append(fs, f)
			}
		}
	}
	return fs, len(args) > 0
}

// maxGenerics bounds the generic functions that hand a type on to one another.
const maxGenerics = 4

// argsOf returns the types that the package puts in the place of tp, by name, each once.
// Which file has the smaller positions is chance.
func (p *Package) argsOf(tp *types.TypeParam) []types.Type {
	if p.typeArgs == nil {
		p.indexInstances()
	}
	key := p.declares[tp]
	out, known := p.concrete[key]
	if !known {
		out = p.argsFor(key, 0, nil, make(map[typeArg]int))
		p.concrete[key] = out
	}
	return out
}

// argsFor adds the types in the place of key to out. A generic type is instantiated with
// its own parameter wherever one of its methods names it: seen has what was followed
// before, and from how near.
func (p *Package) argsFor(key typeArg, depth int, out []types.Type, seen map[typeArg]int) []types.Type {
	if before, known := seen[key]; depth == maxGenerics || known && before <= depth {
		return out
	}
	seen[key] = depth
	for _, t := range p.typeArgs[key] {
		if inner, ok := types.Unalias(t).(*types.TypeParam); ok {
			out = p.argsFor(p.declares[inner], depth+1, out, seen)
		} else if !slices.Contains(out, t) {
			out = append(out, t)
		}
	}
	return out
}

// indexInstances notes what each type parameter of the package belongs to, and the types
// that are put in its place.
func (p *Package) indexInstances() {
	p.typeArgs, p.declares = make(map[typeArg][]types.Type), make(map[*types.TypeParam]typeArg)
	p.concrete = make(map[typeArg][]types.Type)
	declare := func(owner types.Object, list *types.TypeParamList) {
		for i := range list.Len() {
			p.declares[list.At(i)] = typeArg{owner, i}
		}
	}
	for _, f := range p.Funcs {
		if f.Obj == nil || f.Sig == nil {
			continue
		}
		declare(f.Obj, f.Sig.TypeParams())
		if recv := f.Sig.Recv(); recv != nil && f.Sig.RecvTypeParams() != nil {
			if named, ok := types.Unalias(typ.Pointee(recv.Type())).(*types.Named); ok {
				declare(named.Obj(), f.Sig.RecvTypeParams())
			}
		}
	}
	ids := slices.SortedFunc(maps.Keys(p.Info.Instances), func(x, y *ast.Ident) int { return int(x.Pos() - y.Pos()) })
	for _, id := range ids {
		obj := p.Info.Uses[id]
		if obj == nil {
			continue
		}
		if fn, ok := obj.(*types.Func); ok {
			obj = fn.Origin()
		}
		args := p.Info.Instances[id].TypeArgs
		for i := range args.Len() {
			key := typeArg{obj, i}
			p.typeArgs[key] = append(p.typeArgs[key], args.At(i))
		}
	}
	for _, args := range p.typeArgs {
		slices.SortStableFunc(args, func(x, y types.Type) int { return strings.Compare(x.String(), y.String()) })
	}
}
