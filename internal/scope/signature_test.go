package scope

import (
	"go/types"
	"slices"
	"testing"
)

// sigOf returns the signature of a function or method of a fixture.
func sigOf(t *testing.T, u *universe, path, recv, name string) *types.Signature {
	t.Helper()
	pkg, err := u.Import(path)
	if err != nil {
		t.Fatal(err)
	}
	if recv == "" {
		return pkg.Scope().Lookup(name).(*types.Func).Signature()
	}
	named := pkg.Scope().Lookup(recv).Type().(*types.Named)
	for m := range named.Methods() {
		if m.Name() == name {
			return m.Signature()
		}
	}
	t.Fatalf("no method %s.%s", recv, name)
	return nil
}

// TestWhat: messages call a handler by its framework, and say of anything else
// why it runs for each request.
func TestWhat(t *testing.T) {
	t.Parallel()
	u := newUniverse(t)
	for _, test := range []struct {
		path, recv, name string
		freq             Freq
		what             string
	}{
		{"fix/nethttp", "", "show", Request, "net/http handler"},
		{"fix/nethttp", "handler", "ServeHTTP", Request, "net/http handler"},
		{"fix/nethttp", "", "writeJSON", Request, "function with a parameter http.ResponseWriter"},
		{"fix/nethttp", "", "render", Request, "function with a parameter http.ResponseWriter"},
		{"fix/nethttp", "", "bind", Request, "function with a parameter *http.Request"},
		{"fix/nethttp", "call", "run", Request, "method of a type that holds http.ResponseWriter"},
		{"fix/nethttp", "", "serve", Request, "function with a parameter that holds http.ResponseWriter"},
		{"fix/nethttp", "transport", "RoundTrip", Message, "http.RoundTripper"},
		{"fix/nethttp", "", "routes", Once, "registration of routes"},
		{"fix/gin", "", "show", Request, "gin handler"},
		{"fix/gin", "", "bind", Request, "function with a parameter *gin.Context"},
		{"fix/gin", "page", "render", Request, "method of a type that holds *gin.Context"},
		{"fix/echo", "", "user", Request, "echo handler"},
		{"fix/frameworks", "", "irisHandler", Request, "iris handler"},
		{"fix/frameworks", "", "irisInterface", Request, "iris handler"},
		{"fix/frameworks", "", "hertz", Request, "hertz handler"},
		{"fix/rpc", "", "intercept", Request, "gRPC interceptor"},
		{"fix/rpc", "", "list", Request, "gRPC streaming method"},
		{"fix/kubernetes", "reconciler", "Reconcile", Reconcile, "Reconcile"},
		{"fix/kubernetes", "reconciler", "reconcileDelete", Reconcile, "part of a Reconcile"},
		{"fix/messages", "", "natsMessage", Message, "NATS message handler"},
		{"fix/values", "value", "MarshalJSON", PerValue, "JSON method"},
		{"fix/once", "", "runE", Once, "cobra command"},
		{"fix/once", "", "both", Request, "function with a parameter http.ResponseWriter"},
	} {
		name := test.name
		if test.recv == "" {
			name = "" // functions have no say in it
		}
		r, ok := Signature(name, sigOf(t, u, test.path, test.recv, test.name))
		if !ok || r.Freq != test.freq || r.What != test.what {
			t.Errorf("%s.%s%s: %v %q, want %v %q", test.path, test.recv, test.name, r.Freq, r.What, test.freq, test.what)
		}
	}
}

// TestCallbackWhat: a callback is named for the function that calls it.
func TestCallbackWhat(t *testing.T) {
	t.Parallel()
	u := newUniverse(t)
	for _, test := range []struct {
		path, recv, name string
		arg              int
		what             string
		methods          bool
	}{
		{"github.com/samber/lo", "", "Map", 1, "callback of lo.Map", false},
		{"gorm.io/gorm", "DB", "Transaction", 0, "callback of gorm.DB.Transaction", false},
		{"github.com/danielgtaylor/huma/v2", "", "Register", 2, "huma handler", false},
		{"github.com/aws/aws-lambda-go/lambda", "", "Start", 0, "Lambda handler", true},
	} {
		pkg, err := u.Import(test.path)
		if err != nil {
			t.Fatal(err)
		}
		obj := pkg.Scope().Lookup(test.name)
		if test.recv != "" {
			obj, _, _ = types.LookupFieldOrMethod(pkg.Scope().Lookup(test.recv).Type(), true, pkg, test.name)
		}
		r, methods, ok := Argument(obj.(*types.Func), test.arg)
		if !ok || r.What != test.what || methods != test.methods {
			t.Errorf("%s.%s: %q, methods %v, want %q, %v", test.path, test.name, r.What, methods, test.what, test.methods)
		}
		if _, _, ok := Argument(obj.(*types.Func), test.arg+1); ok {
			t.Errorf("%s.%s: also argument %d", test.path, test.name, test.arg+1)
		}
	}
}

// paramOf returns func(*path.name).
func paramOf(path, name string) *types.Signature {
	pkg := types.NewPackage(path, "x")
	obj := types.NewTypeName(0, pkg, name, nil)
	named := types.NewNamed(obj, types.NewStruct(nil, nil), nil)
	return types.NewSignatureType(nil, nil, nil, types.NewTuple(types.NewVar(0, pkg, "", types.NewPointer(named))), nil, false)
}

// TestPaths: a vendored copy is the library; another module or major version
// with the same last element is not.
func TestPaths(t *testing.T) {
	t.Parallel()
	for path, want := range map[string]bool{
		"github.com/gin-gonic/gin":                           true,
		"example.com/app/vendor/github.com/gin-gonic/gin":    true,
		"vendor/github.com/gin-gonic/gin":                    true, // as the standard library spells what it vendors
		"github.com/gin-gonic/gin/v2":                        false,
		"example.com/gin":                                    false,
		"example.com/github.com/gin-gonic/gin":               false,
		"example.com/app/vendored/github.com/gin-gonic/gin/": false,
	} {
		if _, ok := Signature("", paramOf(path, "Context")); ok != want {
			t.Errorf("*Context of %s: %v, want %v", path, ok, want)
		}
	}
}

// TestNames: a type goes by its own name and by that of what it stands for.
func TestNames(t *testing.T) {
	t.Parallel()
	u := newUniverse(t)
	pkg, err := u.Import("github.com/kataras/iris/v12")
	if err != nil {
		t.Fatal(err)
	}
	ctx := pkg.Scope().Lookup("Context").Type()
	alias, named := "github.com/kataras/iris/v12.Context", "github.com/kataras/iris/v12/context.Context"
	for _, test := range []struct {
		typ  types.Type
		want []typeKey
	}{
		{ctx, []typeKey{parseType(alias), parseType("*" + named)}},
		{types.NewSlice(ctx), []typeKey{parseType("[]" + alias), parseType("[]*" + named)}},
		{types.NewChan(types.RecvOnly, ctx), []typeKey{parseType("chan " + alias), parseType("chan *" + named)}},
		{types.NewMap(types.Typ[types.Int], ctx), nil},
		{types.NewPointer(types.NewSlice(types.NewPointer(types.NewSlice(ctx)))), nil}, // deeper than any key
	} {
		var got []typeKey
		names(test.typ, func(path, name string, f form) bool {
			got = append(got, typeKey{path, name, f})
			return false
		})
		if !slices.Equal(got, test.want) {
			t.Errorf("names(%v) = %+v, want %+v", test.typ, got, test.want)
		}
	}
}

// TestInterfaceAlias: the row for an interface is found through an alias of it.
func TestInterfaceAlias(t *testing.T) {
	t.Parallel()
	pkg := types.NewPackage("example.com/webhook", "webhook")
	real := types.NewPackage("github.com/gin-gonic/gin/binding", "binding")
	iface := types.NewNamed(types.NewTypeName(0, real, "StructValidator", nil), types.NewInterfaceType(nil, nil), nil)
	alias := types.NewTypeName(0, pkg, "V", nil)
	types.NewAlias(alias, iface)
	if r, ok := Interface(alias, "ValidateStruct"); !ok || r.Freq != Request {
		t.Errorf("through the alias: %v, %v", r.Freq, ok)
	}
	if _, ok := Interface(alias, "Engine"); ok {
		t.Error("another method matches")
	}
	twin := types.NewTypeName(0, pkg, "StructValidator", nil)
	types.NewNamed(twin, types.NewInterfaceType(nil, nil), nil)
	if _, ok := Interface(twin, "ValidateStruct"); ok {
		t.Error("another interface of the same name matches")
	}
}

func TestIsTicker(t *testing.T) {
	t.Parallel()
	u := newUniverse(t)
	pkg, err := u.Import("time")
	if err != nil {
		t.Fatal(err)
	}
	if !IsTicker(pkg.Scope().Lookup("Time").Type()) || IsTicker(pkg.Scope().Lookup("Duration").Type()) || IsTicker(types.Typ[types.Int]) {
		t.Error("IsTicker(time.Time) is not the only one")
	}
}

// TestNothing: what has no name or no package matches nothing, and does not panic.
func TestNothing(t *testing.T) {
	t.Parallel()
	if _, _, ok := Argument(nil, 0); ok {
		t.Error("Argument(nil)")
	}
	if _, ok := Field(nil, "New"); ok {
		t.Error("Field(nil)")
	}
	if _, ok := Interface(nil, "Validate"); ok {
		t.Error("Interface(nil)")
	}
	errorMethod := types.Universe.Lookup("error").Type().Underlying().(*types.Interface).Method(0)
	if _, ok := LoopCall(errorMethod); ok || SetupCall(errorMethod) {
		t.Error("error.Error")
	}
	for _, typ := range []types.Type{types.Typ[types.Int], types.Universe.Lookup("error").Type(), types.NewStruct(nil, nil)} {
		if _, ok := EmbedsServer(typ, "Hello"); ok {
			t.Errorf("EmbedsServer(%v)", typ)
		}
		if _, ok := FuncType(typ); ok {
			t.Errorf("FuncType(%v)", typ)
		}
	}
}

func TestTestDouble(t *testing.T) {
	t.Parallel()
	for name, want := range map[string]bool{
		"server": false, "greeterServer": false, "MockGreeter": true, "fakeStore": true, "loggingClient": true, "Resolver": false,
	} {
		if TestDouble(name) != want {
			t.Errorf("TestDouble(%s) = %v", name, !want)
		}
	}
}

// TestSignatureAllocations: the question is asked for every function of every
// package, and mostly answered with no.
func TestSignatureAllocations(t *testing.T) {
	u := newUniverse(t)
	for _, test := range []struct{ path, recv, name string }{
		{"fix/nethttp", "service", "do"},
		{"fix/nethttp", "", "withContext"},
		{"fix/nethttp", "", "use"},
		{"fix/kubernetes", "reconciler", "status"},
	} {
		sig := sigOf(t, u, test.path, test.recv, test.name)
		if n := testing.AllocsPerRun(100, func() { Signature(test.name, sig) }); n > 0 {
			t.Errorf("%s.%s: %v allocations", test.path, test.name, n)
		}
	}
}

func BenchmarkSignature(b *testing.B) {
	u := newUniverse(b)
	for _, name := range []string{"withContext", "use", "show"} {
		pkg, err := u.Import("fix/nethttp")
		if err != nil {
			b.Fatal(err)
		}
		sig := pkg.Scope().Lookup(name).(*types.Func).Signature()
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				Signature(name, sig)
			}
		})
	}
}
