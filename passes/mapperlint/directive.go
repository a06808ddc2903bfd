package mapperlint

import (
	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/ast/inspector"

	"github.com/mapperlint/mapperlint/internal/catalogue"
	"github.com/mapperlint/mapperlint/internal/funcs"
	"github.com/mapperlint/mapperlint/internal/summary"
)

// directives are the //mapperlint: comments of a package that declare
// something: mapper, request, once.
type directives struct{}

func readDirectives(pass *analysis.Pass, files []inspector.Cursor) *directives { return &directives{} }

func (d *directives) extend(cat *catalogue.Catalogue) *catalogue.Catalogue { return cat }

func (d *directives) apply(p *funcs.Package) {}

func (d *directives) export(fact *summary.Fact) {}

func reportDirectives(o Options, pass *analysis.Pass, d *directives) {}

func (d *directives) empty() bool { return true }
