package main

import (
	"cmp"
	"go/token"
	"path/filepath"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/checker"
	"golang.org/x/tools/go/packages"

	"github.com/mapperlint/mapperlint/internal/output"
	"github.com/mapperlint/mapperlint/internal/reason"
	"github.com/mapperlint/mapperlint/internal/regular"
	"github.com/mapperlint/mapperlint/passes/mapperlint"
)

// A finding is one that is printed, and where its fix may write.
type finding struct {
	output.Finding
	root string
}

// findings returns what was reported, sorted, with positions resolved.
func findings(graph *checker.Graph, replaced overlay) []finding {
	files := sources{read: make(map[string][]byte), overlay: replaced}
	roots := make(map[string]string) // by file
	var list []output.Finding
	for _, act := range graph.Roots {
		result, _ := act.Result.(*mapperlint.Result)
		for _, d := range act.Diagnostics {
			f := files.finding(act.Package.Fset, d)
			if result != nil {
				f.NoFix = cmp.Or(f.NoFix, whyNoFix(result, d).String())
				tell(&f, result, d)
			}
			roots[f.Where.File] = rootOf(act.Package, f.Where.File)
			list = append(list, f)
		}
	}
	var found []finding
	for _, f := range output.Sort(list) {
		found = append(found, finding{f, roots[f.Where.File]})
	}
	return found
}

// whyNoFix returns what the analyzer says of a diagnostic without a fix.
func whyNoFix(result *mapperlint.Result, d analysis.Diagnostic) reason.Refusal {
	if result == nil || len(d.SuggestedFixes) > 0 {
		return reason.Refusal{}
	}
	for _, no := range result.NoFix {
		if no.Pos == d.Pos && no.End == d.End {
			return no.Why
		}
	}
	return reason.Refusal{}
}

// tell adds what the analyzer knows of a diagnostic that the diagnostic does not say:
// the group of what is built, the function to name in -request for a fix there, which
// related places are steps on the way, the form of the fix.
func tell(out *output.Finding, result *mapperlint.Result, d analysis.Diagnostic) {
	for _, f := range result.Findings {
		if n := f.Build.At.Node(); n.Pos() == d.Pos && n.End() == d.End {
			out.Group, out.Ask = string(f.Build.Entry.Group), f.Ask
			steps, after := mapperlint.Steps(f)
			markSteps(out.Related, steps, after)
			break
		}
	}
	for _, fixed := range result.Fixed {
		if out.Fix != nil && fixed.Pos == d.Pos && fixed.End == d.End {
			out.Fix.Form = fixed.Form
		}
	}
}

// markSteps marks the places that are steps on the way to what is built, the last
// ones but those after them.
func markSteps(related []output.Related, steps, after int) {
	end := max(len(related)-after, 0)
	for i := max(end-steps, 0); i < end; i++ {
		related[i].Step = true
	}
}

// rootOf returns the directory in which fixes of a package may write: its
// module's, or without modules, that of the file.
func rootOf(pkg *packages.Package, file string) string {
	if pkg.Module != nil && pkg.Module.Dir != "" {
		return pkg.Module.Dir
	}
	return filepath.Dir(file)
}

// sources are the contents of files, read when first asked for; nil if a file
// cannot be read.
type sources struct {
	read    map[string][]byte
	overlay overlay
}

func (s sources) of(name string) []byte {
	if src, ok := s.overlay[name]; ok {
		return src
	}
	src, ok := s.read[name]
	if !ok {
		src, _ = regular.ReadFile(name) // a finding is told all the same
		s.read[name] = src
	}
	return src
}

func (s sources) finding(fset *token.FileSet, d analysis.Diagnostic) output.Finding {
	f := output.Finding{Category: d.Category, Message: d.Message, URL: d.URL, Where: s.span(fset, d.Pos, d.End)}
	f.Line = output.LineAt(s.of(f.Where.File), f.Where.Start.Offset)
	for _, rel := range d.Related {
		f.Related = append(f.Related, output.Related{Message: rel.Message, Where: s.span(fset, rel.Pos, rel.End)})
	}
	if len(d.SuggestedFixes) > 0 {
		f.Fix, f.NoFix = s.fix(fset, d.SuggestedFixes[0], f.Where.File)
	}
	return f
}

// fix resolves a fix, or says why it cannot be made.
func (s sources) fix(fset *token.FileSet, fix analysis.SuggestedFix, file string) (out *output.Fix, why string) {
	out = &output.Fix{Message: fix.Message}
	inFile := true
	for _, e := range fix.TextEdits {
		tf := fset.File(e.Pos)
		// A file that cgo or a generator wrote points with //line to the file that
		// people edit, where the offsets of the edits mean nothing.
		if fset.Position(e.Pos).Filename != tf.Name() {
			return nil, "the file has line directives"
		}
		if _, ok := s.overlay[tf.Name()]; ok {
			return nil, "the file is replaced by an overlay"
		}
		if len(s.of(tf.Name())) != tf.Size() {
			return nil, "the file was changed in the meantime"
		}
		where := s.span(fset, e.Pos, e.End)
		inFile = inFile && where.File == file
		out.Edits = append(out.Edits, output.Edit{Where: where, New: string(e.NewText)})
	}
	if inFile && len(out.Edits) > 0 {
		whole := output.Merge(s.of(file), out.Edits)
		out.Whole = &whole
	}
	return out, ""
}

// span resolves positions as they are printed. An invalid end is the start.
func (s sources) span(fset *token.FileSet, pos, end token.Pos) output.Span {
	from, to := fset.Position(pos), fset.Position(cmp.Or(end, pos))
	if to.Filename != from.Filename {
		to = from
	}
	src := s.of(from.Filename)
	return output.Span{File: from.Filename, Start: pointOf(src, from), End: pointOf(src, to)}
}

// pointOf returns a place in a source; where that does not have it, a place by
// line and column alone.
func pointOf(src []byte, pos token.Position) output.Point {
	if p, ok := output.PointOf(src, pos.Line, pos.Column); ok {
		return p
	}
	return output.Point{Line: pos.Line, Column: max(pos.Column, 1), Rune: max(pos.Column, 1)}
}
