package scope

import (
	"go/ast"
	"go/types"
	"slices"
	"strings"
)

// ServerInterfaces returns, sorted, the names of the generated server
// interfaces that pkg declares: their methods run for each request, on
// whatever type implements them. files are the syntax of the package.
//
// A server interface stands in a generated file, has a method that takes a
// context first or a stream last, and is a parameter of a generated function
// that registers it or makes a server of it:
//
//	func RegisterGreeterServer(s grpc.ServiceRegistrar, srv GreeterServer)
//	func NewGreeterHandler(svc GreeterHandler, opts ...connect.HandlerOption) (string, http.Handler)
//
// gqlgen's resolvers have no such function: there it is an interface named
// XResolver in a generated file that imports its runtime.
//
// The names compared here are those which the generators give, not a user's.
// A function called just New does not count: sqlc's New(db DBTX) takes an
// interface of a generated file, too, and serves nobody.
func ServerInterfaces(pkg *types.Package, info *types.Info, files []*ast.File) []string {
	var found []string
	var funcs []*types.Func
	ifaces := make(map[*types.TypeName]bool)
	for _, file := range files {
		if !IsGenerated(file) {
			continue
		}
		gqlgen := importsPath(file, "github.com/99designs/gqlgen/graphql")
		for _, decl := range file.Decls {
			switch decl := decl.(type) {
			case *ast.FuncDecl:
				if fn, ok := info.Defs[decl.Name].(*types.Func); ok && decl.Recv == nil && registers(fn.Name()) {
					funcs = append(funcs, fn)
				}
			case *ast.GenDecl:
				for _, name := range interfacesOf(decl, info) {
					if gqlgen && strings.HasSuffix(name.Name(), "Resolver") {
						found = append(found, name.Name())
					}
					ifaces[name] = true
				}
			}
		}
	}
	for _, fn := range funcs {
		for v := range fn.Signature().Params().Variables() {
			if named := namedOf(v.Type()); named != nil && ifaces[named.Obj()] {
				found = append(found, named.Obj().Name())
			}
		}
	}
	slices.Sort(found)
	return slices.Compact(found)
}

// registers reports whether a generator calls a function so that registers an
// implementation or makes a server of it.
func registers(name string) bool {
	switch {
	case strings.Contains(name, "Client"):
		return false
	case strings.HasPrefix(name, "Register"), strings.HasPrefix(name, "DRPCRegister"):
		return true
	case strings.HasPrefix(name, "New"):
		return strings.Contains(name, "Server") || strings.Contains(name, "Handler") || name == "NewEndpoints"
	}
	return false
}

// interfacesOf returns the interfaces that decl declares and that look like a
// service's.
func interfacesOf(decl *ast.GenDecl, info *types.Info) []*types.TypeName {
	var list []*types.TypeName
	for _, spec := range decl.Specs {
		spec, ok := spec.(*ast.TypeSpec)
		if !ok || strings.Contains(spec.Name.Name, "Client") {
			continue
		}
		name, ok := info.Defs[spec.Name].(*types.TypeName)
		if !ok {
			continue
		}
		if iface, ok := name.Type().Underlying().(*types.Interface); ok && serves(iface) {
			list = append(list, name)
		}
	}
	return list
}

// serves reports whether a method takes a context first, or a server's stream
// last.
func serves(iface *types.Interface) bool {
	for m := range iface.Methods() {
		params := m.Signature().Params()
		if params.Len() == 0 {
			continue
		}
		last := params.At(params.Len() - 1).Type()
		if isContext(params.At(0).Type()) || table().holder(last, new(Signatures)).row != nil || table().strong(last).row != nil {
			return true
		}
	}
	return false
}

func importsPath(file *ast.File, path string) bool {
	return slices.ContainsFunc(file.Imports, func(spec *ast.ImportSpec) bool {
		return spec.Path.Value == `"`+path+`"`
	})
}

// EmbedsServer says that a method serves requests because the struct of its
// receiver embeds UnimplementedXServer or UnsafeXServer of a package which also
// declares the interface XServer with that method, and the function that
// registers one. So gRPC methods are known without facts about the package.
func EmbedsServer(recv types.Type, method string) (Reason, bool) {
	named := namedOf(recv)
	if named == nil {
		return Reason{}, false
	}
	s, ok := named.Origin().Underlying().(*types.Struct)
	if !ok {
		return Reason{}, false
	}
	server := embeddedServer(s, method, 0)
	if server == nil {
		return Reason{}, false
	}
	return Reason{Request, "method of " + server.Pkg().Name() + "." + server.Name(), table().grpc}, true
}

// embeddedServer returns the server interface with that method for which the
// struct embeds the generated base, or nil.
func embeddedServer(s *types.Struct, method string, depth int) *types.TypeName {
	for field := range s.Fields() {
		if !field.Embedded() {
			continue
		}
		if named := namedOf(field.Type()); named != nil {
			if server := serverOf(named.Obj(), method); server != nil {
				return server
			}
		}
		if inner := embeddedStruct(field); inner != nil && depth < maxDepth {
			if server := embeddedServer(inner, method, depth+1); server != nil {
				return server
			}
		}
	}
	return nil
}

// serverOf returns the server interface with that method to which base is the
// generated base, or nil.
func serverOf(base *types.TypeName, method string) *types.TypeName {
	name, ok := ofBase(base.Name())
	if !ok || base.Pkg() == nil {
		return nil
	}
	scope := base.Pkg().Scope()
	server, ok := scope.Lookup(name).(*types.TypeName)
	if !ok {
		return nil
	}
	iface, ok := server.Type().Underlying().(*types.Interface)
	if !ok || !hasMethod(iface, method) {
		return nil
	}
	for _, prefix := range []string{"Register", "New"} { // gRPC, Connect
		if fn, ok := scope.Lookup(prefix + name).(*types.Func); ok && takesNamed(fn, server) {
			return server
		}
	}
	return nil
}

// ofBase returns the name of the server interface of which a type of that name is
// the generated base.
func ofBase(name string) (server string, ok bool) {
	if server, ok = strings.CutPrefix(name, "Unimplemented"); !ok {
		server, ok = strings.CutPrefix(name, "Unsafe")
	}
	return server, ok
}

// ServerBases reports whether one of the objects of a package, by their names, may be
// the generated base of a server.
func ServerBases(names []string) bool {
	return slices.ContainsFunc(names, func(name string) bool { _, ok := ofBase(name); return ok })
}

func hasMethod(iface *types.Interface, name string) bool {
	for m := range iface.Methods() {
		if m.Name() == name {
			return true
		}
	}
	return false
}

func takesNamed(fn *types.Func, name *types.TypeName) bool {
	for v := range fn.Signature().Params().Variables() {
		if named := namedOf(v.Type()); named != nil && named.Obj() == name {
			return true
		}
	}
	return false
}

// TestDouble reports whether a type with this name does not count as the
// implementation of a server interface. It is the one place where a user's
// name is asked: mocks and clients implement the interface as well, and
// nothing in their types tells them from the server.
func TestDouble(typeName string) bool {
	name := strings.ToLower(typeName)
	return strings.Contains(name, "mock") || strings.Contains(name, "fake") || strings.Contains(name, "client")
}
