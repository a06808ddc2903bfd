package scope

import (
	"go/types"
	"slices"
	"strconv"
	"strings"
	"sync"
	"time"

	"github.com/mapperlint/mapperlint/internal/nameset"
	"github.com/mapperlint/mapperlint/internal/typ"
)

// Argument says how often callee calls the function value that is passed as
// its argument i: receivers are not counted, and each variadic argument has
// the index of the last parameter. If methods, the callee calls the exported
// methods of the argument's dynamic type, unless the argument is a function.
func Argument(callee *types.Func, i int) (r Reason, methods bool, ok bool) {
	k, ok := keyOf(callee)
	if !ok {
		return Reason{}, false, false
	}
	x := table()
	for _, rule := range x.args[k] {
		if rule.arg == i || rule.arg == anyArg {
			row := rule.row
			return Reason{row.Freq, callbackOf(row, callee), row}, row.Kind == ArgMethods, true
		}
	}
	if row := x.argPackages[k.path]; row != nil && k.recv == "" && takesFunc(callee, i) {
		if !slices.ContainsFunc(row.Except, func(p string) bool { return strings.HasPrefix(k.name, p) }) {
			return Reason{row.Freq, callbackOf(row, callee), row}, false, true
		}
	}
	return Reason{}, false, false
}

// CallsMethods reports whether callee calls the methods of what is passed as one of
// its arguments: see Argument.
func CallsMethods(callee *types.Func) bool {
	if callee == nil || !table().registers.Has(callee.Name()) {
		return false
	}
	k, ok := keyOf(callee)
	return ok && slices.ContainsFunc(table().args[k], func(rule argRule) bool { return rule.row.Kind == ArgMethods })
}

// Later reports whether callee calls the function value that is passed as its
// argument i later, and so seldom that it does not count: a row that is off.
func Later(callee *types.Func, i int) bool {
	k, ok := keyOf(callee)
	return ok && slices.ContainsFunc(table().late[k], func(rule argRule) bool { return rule.arg == i || rule.arg == anyArg })
}

// Scheduled reports whether the first argument of callee says when it calls the function
// value that is passed as its argument i.
func Scheduled(callee *types.Func, i int) bool {
	k, ok := keyOf(callee)
	return ok && slices.ContainsFunc(table().late[k], func(rule argRule) bool { return rule.arg == i && rule.row.Spec })
}

// Often reports whether the text of a schedule says that the function is called more than
// once a minute: "@every 2s", or a first of six fields that is no number.
func Often(spec string) bool {
	if period, ok := strings.CutPrefix(spec, "@every "); ok {
		d, err := time.ParseDuration(strings.TrimSpace(period))
		return err == nil && d < time.Minute
	}
	fields := strings.Fields(spec)
	if len(fields) != 6 {
		return false
	}
	_, err := strconv.Atoi(fields[0])
	return err != nil
}

// takesFunc reports whether parameter i of fn, or its elements if variadic,
// are functions.
func takesFunc(fn *types.Func, i int) bool {
	sig := fn.Signature()
	if i >= sig.Params().Len() {
		return false
	}
	t := paramType(sig, i)
	if named := namedOf(t); named != nil && named.Obj().Pkg() != nil && named.Obj().Pkg().Path() == "iter" {
		return false // a sequence is data
	}
	_, ok := t.Underlying().(*types.Signature)
	return ok
}

// callbackOf names the argument of a call.
func callbackOf(row *Row, callee *types.Func) string {
	if row.What != "" {
		return row.What
	}
	name := callee.Pkg().Name() + "." + callee.Name()
	if recv := callee.Signature().Recv(); recv != nil {
		if named := namedOf(recv.Type()); named != nil {
			name = callee.Pkg().Name() + "." + named.Obj().Name() + "." + callee.Name()
		}
	}
	return "callback of " + name
}

// Field says how often a function stored in a field of the struct type owner
// is called.
func Field(owner *types.TypeName, field string) (Reason, bool) {
	if owner == nil || owner.Pkg() == nil {
		return Reason{}, false
	}
	return reasonOf(table().fields[fieldKey{typ.ImportPath(owner.Pkg().Path()), owner.Name(), field}])
}

// FuncType says how often a function is called that is converted to, assigned
// to or returned as the named func type t.
func FuncType(t types.Type) (Reason, bool) { return byType(table().funcTypes, t) }

// MapValue says how often the functions in a map of type t are called.
func MapValue(t types.Type) (Reason, bool) { return byType(table().mapValues, t) }

// Chan says how often the body of a loop runs that receives elements of this
// type from a channel.
func Chan(elem types.Type) (Reason, bool) { return byType(table().chans, elem) }

// IsTicker reports whether a channel with this element type is a clock: the
// loop that receives from it is set-up or housekeeping, not traffic.
func IsTicker(elem types.Type) bool {
	return names(elem, func(path, name string, f form) bool {
		return path == "time" && name == "Time" && f == 0
	})
}

// LoopCall says what the iterations of a loop are when the loop calls callee:
// messages for a consumer's ReadMessage, connections for a listener's Accept.
func LoopCall(callee *types.Func) (Reason, bool) {
	k, ok := keyOf(callee)
	if !ok {
		return Reason{}, false
	}
	return reasonOf(table().loops[k])
}

// SetupCall reports whether a function that calls callee sets things up: it
// starts a server, registers routes, parses flags.
func SetupCall(callee *types.Func) bool {
	if callee == nil || !table().settingUp.Has(callee.Name()) { // each call of a package comes here
		return false
	}
	k, ok := keyOf(callee)
	return ok && table().setups[k] != nil
}

// Interface says how often a method of the interface is called on what is
// converted to it, where the method's signature alone does not tell.
func Interface(iface *types.TypeName, method string) (Reason, bool) {
	if iface != nil && iface.IsAlias() {
		if named := namedOf(iface.Type()); named != nil {
			iface = named.Obj()
		}
	}
	if iface == nil || iface.Pkg() == nil {
		return Reason{}, false
	}
	return reasonOf(table().ifaces[funcKey{typ.ImportPath(iface.Pkg().Path()), iface.Name(), method}])
}

// InterfaceMethod reports whether Interface knows a method of that name.
func InterfaceMethod(name string) bool { return interfaceMethods().Has(name) }

var interfaceMethods = sync.OnceValue(func() *nameset.Set {
	set := new(nameset.Set)
	for k := range table().ifaces {
		set.Add(k.name)
	}
	return set
})

func byType(m map[typeKey]*Row, t types.Type) (Reason, bool) {
	var row *Row
	names(t, func(path, name string, f form) bool {
		row = m[typeKey{path, name, f}]
		return row != nil
	})
	return reasonOf(row)
}

func reasonOf(row *Row) (Reason, bool) {
	if row == nil {
		return Reason{}, false
	}
	return Reason{row.Freq, row.What, row}, true
}
