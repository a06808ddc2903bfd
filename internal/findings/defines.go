package findings

import (
	"go/ast"
	"go/constant"
	"regexp"
	"slices"
	"sync"

	"github.com/mapperlint/mapperlint/internal/catalogue"
	"github.com/mapperlint/mapperlint/internal/summary"
)

// definition is what a statement has that creates, alters or drops something, where rows
// would be read and written.
var definition = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`(?i)\b(create|alter|drop)\s+(or\s+replace\s+|unique\s+)?(database|schema|role|user|extension|table|index|view|keyspace)\b`)
})

// defines reports whether a client is used for nothing but to define what it is connected
// to, whatever the names: a database is created where it is missing, when the program
// starts, and by nobody who was given a row.
//
//	db.Exec("CREATE DATABASE " + name)
func (f *finder) defines(u *summary.Effect) bool {
	return u.Build.Entry.Group == catalogue.Client && len(u.Fate.Data) > 0 &&
		!slices.ContainsFunc(u.Fate.Data, func(e ast.Expr) bool { return !f.isDefinition(e) })
}

// isDefinition reports whether a text that is written down in e says so.
func (f *finder) isDefinition(e ast.Expr) bool {
	found := false
	ast.Inspect(e, func(n ast.Node) bool {
		if part, ok := n.(ast.Expr); ok {
			v := f.fo.Pkg.Info.Types[part].Value
			found = found || v != nil && v.Kind() == constant.String && definition().MatchString(constant.StringVal(v))
		}
		return !found
	})
	return found
}
