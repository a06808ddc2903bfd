package catalogue

import (
	"go/types"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/mapperlint/mapperlint/internal/typ"
)

// releasing are the names of methods and functions after which what they are
// called on is of no more use, or has lost what made it worth sharing.
var releasing = map[string]bool{
	"Close": true, "Stop": true, "GracefulStop": true, "Cancel": true, "Shutdown": true, "Flush": true,
	"ForceFlush": true, "Disconnect": true, "Release": true, "Free": true, "Destroy": true, "Dispose": true,
	"Quit": true, "Terminate": true, "Kill": true, "EndBackground": true,
}

// releasingVerbs begin such names: CloseIdleConnections, ShutdownWithContext.
var releasingVerbs = []string{"Close", "Shutdown", "Disconnect"}

// Releases reports whether a method or function of that name releases what it
// is called on, or is given.
func Releases(name string) bool {
	if releasing[name] {
		return true
	}
	for _, verb := range releasingVerbs {
		if rest, ok := strings.CutPrefix(name, verb); ok {
			r, _ := utf8.DecodeRuneInString(rest)
			return unicode.IsUpper(r)
		}
	}
	return false
}

// perUse are the types of what an instance hands out for one use, and what is
// released alone: to close rows gives their connection back to the pool.
var perUse = map[string]bool{
	"database/sql.Rows": true, "database/sql.Row": true, "database/sql.Stmt": true, "database/sql.Tx": true, "database/sql.Conn": true,
	"github.com/jmoiron/sqlx.Rows": true, "github.com/jmoiron/sqlx.Row": true, "github.com/jmoiron/sqlx.Stmt": true,
	"github.com/jmoiron/sqlx.NamedStmt": true, "github.com/jmoiron/sqlx.Tx": true, "github.com/jmoiron/sqlx.Conn": true,
	"github.com/uptrace/bun.Tx": true, "github.com/uptrace/bun.Conn": true, "github.com/uptrace/bun.Stmt": true,
	"xorm.io/xorm.Session": true, "xorm.io/xorm.Rows": true,
	"github.com/redis/go-redis/v9.PubSub": true, "github.com/redis/go-redis/v9.Conn": true,
	"github.com/go-redis/redis/v8.PubSub": true, "github.com/go-redis/redis/v8.Conn": true,
	"github.com/go-redis/redis/v7.PubSub": true, "github.com/go-redis/redis/v7.Conn": true,
	"github.com/go-redis/redis.PubSub": true, "github.com/go-redis/redis.Conn": true,
	"net/http.Response": true, "net/http.Request": true,
	"github.com/IBM/sarama.PartitionConsumer": true, "github.com/Shopify/sarama.PartitionConsumer": true,
}

// PerUse reports whether values of type t are handed out by an instance for
// one use each, so that to release one is not to release the instance.
func PerUse(t types.Type) bool {
	named := namedOf(t)
	return named != nil && named.Obj().Pkg() != nil && perUse[typ.ImportPath(named.Obj().Pkg().Path())+"."+named.Obj().Name()]
}

// Releasable reports whether values of type t have a method that releases
// them, and are not handed out for one use.
func Releasable(t types.Type) bool {
	if t == nil || PerUse(t) {
		return false
	}
	for sel := range methodsOf(t) {
		if Releases(sel.Name()) {
			return true
		}
	}
	return false
}

// Yields reports whether values of type t are releasable, or have a method or
// a visible field that gives what is: gorm's DB, whose DB method gives the pool.
func Yields(t types.Type) bool {
	if t == nil || PerUse(t) {
		return false
	}
	if Releasable(t) {
		return true
	}
	for m := range methodsOf(t) {
		for r := range m.Signature().Results().Variables() {
			if Releasable(r.Type()) {
				return true
			}
		}
	}
	st, ok := typ.Pointee(t).Underlying().(*types.Struct)
	if !ok {
		return false
	}
	for f := range st.Fields() {
		if f.Exported() && Releasable(f.Type()) {
			return true
		}
	}
	return false
}

// methodsOf yields the exported methods of t, and of *t.
func methodsOf(t types.Type) func(func(*types.Func) bool) {
	return func(yield func(*types.Func) bool) {
		t = types.Unalias(t)
		if !types.IsInterface(t) {
			if _, ok := t.(*types.Pointer); !ok {
				t = types.NewPointer(t)
			}
		}
		for sel := range types.NewMethodSet(t).Methods() {
			if fn, ok := sel.Obj().(*types.Func); ok && fn.Exported() && !yield(fn) {
				return
			}
		}
	}
}

func namedOf(t types.Type) *types.Named {
	named, _ := types.Unalias(typ.Pointee(t)).(*types.Named)
	return named
}

// Ends reports whether a value of type t, or what its methods and visible fields
// give, and so on, can be released.
func Ends(t types.Type) bool { return ends(t, make(map[types.Type]bool)) }

func ends(t types.Type, seen map[types.Type]bool) bool {
	switch u := types.Unalias(t).(type) {
	case *types.Pointer:
		return ends(u.Elem(), seen)
	case *types.Slice:
		return ends(u.Elem(), seen)
	case *types.Map:
		return ends(u.Elem(), seen)
	case *types.Chan:
		return ends(u.Elem(), seen)
	case *types.Signature:
		return endsTuple(u.Results(), seen)
	case *types.Named:
	default:
		_, known := t.Underlying().(*types.Basic)
		return !known
	}
	if seen[t] || PerUse(t) {
		return false
	}
	seen[t] = true
	if Releasable(t) || Releasable(types.NewPointer(t)) {
		return true
	}
	for m := range methodsOf(t) {
		if endsTuple(m.Signature().Results(), seen) {
			return true
		}
	}
	if st, ok := t.Underlying().(*types.Struct); ok {
		for f := range st.Fields() {
			if f.Exported() && ends(f.Type(), seen) {
				return true
			}
		}
		return false
	}
	if _, named := t.Underlying().(*types.Interface); named {
		return false // by its methods
	}
	return ends(t.Underlying(), seen)
}

func endsTuple(list *types.Tuple, seen map[types.Type]bool) bool {
	for v := range list.Variables() {
		if ends(v.Type(), seen) {
			return true
		}
	}
	return false
}
