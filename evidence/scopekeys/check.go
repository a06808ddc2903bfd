package scopekeys

import (
	"errors"
	"fmt"
	"go/types"
	"strings"

	"github.com/mapperlint/mapperlint/internal/scope"
)

// check returns what is wrong with the object that the key of a row names.
func check(pkg *types.Package, row *scope.Row, o scope.Object, key string) error {
	if o.Type == "" {
		fn, ok := pkg.Scope().Lookup(o.Name).(*types.Func)
		if !ok {
			return errors.New("no such function")
		}
		return checkFunc(row, fn, o)
	}
	name, ok := pkg.Scope().Lookup(o.Type).(*types.TypeName)
	switch {
	case !ok:
		return errors.New("no such type")
	case o.Name == "":
		return checkType(row, name, key)
	case row.Kind == scope.FieldFunc:
		return checkField(row, name, o.Name)
	}
	return checkMethod(row, pkg, name, o)
}

func checkField(row *scope.Row, owner *types.TypeName, field string) error {
	s, ok := owner.Type().Underlying().(*types.Struct)
	if !ok {
		return errors.New("no struct")
	}
	for f := range s.Fields() {
		if f.Name() != field {
			continue
		}
		if _, ok := f.Type().Underlying().(*types.Signature); !ok {
			return errors.New("the field is no function")
		}
		if _, ok := scope.Field(owner, field); row.Active() && !ok {
			return errors.New("Field does not find it")
		}
		return nil
	}
	return errors.New("no such field")
}

func checkMethod(row *scope.Row, pkg *types.Package, owner *types.TypeName, o scope.Object) error {
	obj, _, _ := types.LookupFieldOrMethod(owner.Type(), true, pkg, o.Name)
	fn, ok := obj.(*types.Func)
	if !ok {
		return errors.New("no such method")
	}
	if row.Kind == scope.Iface {
		if !types.IsInterface(owner.Type()) {
			return errors.New("no interface")
		}
		return nil
	}
	return checkFunc(row, fn.Origin(), o)
}

func checkFunc(row *scope.Row, fn *types.Func, o scope.Object) error {
	if o.Arg >= 0 {
		if err := checkArg(fn.Signature(), o.Arg); err != nil {
			return err
		}
	}
	if !row.Active() {
		return nil
	}
	found := true
	switch row.Kind {
	case scope.Arg, scope.ArgMethods:
		_, _, found = scope.Argument(fn, max(o.Arg, 0))
	case scope.Loop:
		_, found = scope.LoopCall(fn)
	case scope.SetupCalls:
		found = scope.SetupCall(fn)
	}
	if !found {
		return fmt.Errorf("the look-up does not find %s", fn.FullName())
	}
	return nil
}

// checkArg: what is passed there is a function, or has methods.
func checkArg(sig *types.Signature, i int) error {
	if i >= sig.Params().Len() {
		return fmt.Errorf("no argument %d", i)
	}
	t := sig.Params().At(i).Type()
	if s, ok := t.(*types.Slice); ok && sig.Variadic() && i == sig.Params().Len()-1 {
		t = s.Elem()
	}
	switch t.Underlying().(type) {
	case *types.Signature, *types.Interface:
		return nil
	}
	return fmt.Errorf("argument %d is a %s", i, t)
}

// checkType also asks the matcher, with the form that the key spells.
func checkType(row *scope.Row, name *types.TypeName, key string) error {
	t := name.Type()
	switch row.Kind {
	case scope.FuncTypes:
		if _, ok := t.Underlying().(*types.Signature); !ok {
			return errors.New("no func type")
		}
		if _, ok := scope.FuncType(t); row.Active() && !ok {
			return errors.New("FuncType does not find it")
		}
		return nil
	case scope.Param, scope.Result:
		if types.IsInterface(t) && strings.HasPrefix(key, "*") {
			return errors.New("an interface, passed by pointer")
		}
	default:
		return nil
	}
	vars := types.NewTuple(types.NewVar(0, nil, "", formOf(t, key)))
	sig := types.NewSignatureType(nil, nil, nil, vars, nil, false)
	if row.Kind == scope.Result {
		sig = types.NewSignatureType(nil, nil, nil, nil, vars, false)
	}
	if r, ok := scope.Signature("", sig); row.Active() && row.With == "" && (!ok || r.Freq != row.Freq) {
		return errors.New("Signature does not find it")
	}
	return nil
}

// formOf returns the type with the stars and brackets of the key.
func formOf(t types.Type, key string) types.Type {
	if rest, ok := strings.CutPrefix(key, "*"); ok {
		return types.NewPointer(formOf(t, rest))
	}
	if rest, ok := strings.CutPrefix(key, "[]"); ok {
		return types.NewSlice(formOf(t, rest))
	}
	if rest, ok := strings.CutPrefix(key, "chan "); ok {
		return types.NewChan(types.SendRecv, formOf(t, rest))
	}
	return t
}
