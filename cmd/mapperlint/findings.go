package main

import (
	"cmp"
	"fmt"
	"go/token"
	"os"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/checker"

	"github.com/mapperlint/mapperlint/internal/output"
)

// findings returns what was reported, sorted, with positions resolved.
func findings(graph *checker.Graph) ([]output.Finding, error) {
	files := make(sources)
	var list []output.Finding
	for _, act := range graph.Roots {
		for _, d := range act.Diagnostics {
			f, err := files.finding(act.Package.Fset, d)
			if err != nil {
				return nil, err
			}
			list = append(list, f)
		}
	}
	return output.Sort(list), nil
}

// sources are the contents of files, read when first asked for.
type sources map[string][]byte

func (s sources) read(name string) ([]byte, error) {
	if src, ok := s[name]; ok {
		return src, nil
	}
	src, err := os.ReadFile(name)
	if err == nil {
		s[name] = src
	}
	return src, err
}

func (s sources) finding(fset *token.FileSet, d analysis.Diagnostic) (output.Finding, error) {
	f := output.Finding{Category: d.Category, Message: d.Message, URL: d.URL}
	var err error
	if f.Where, err = s.span(fset, d.Pos, d.End); err != nil {
		return f, err
	}
	f.Line = output.LineAt(s[f.Where.File], f.Where.Start.Offset)
	for _, rel := range d.Related {
		where, err := s.span(fset, rel.Pos, rel.End)
		if err != nil {
			continue // a place whose source is not here
		}
		f.Related = append(f.Related, output.Related{Message: rel.Message, Where: where})
	}
	// A file that cgo or a generator wrote points with //line to the file that
	// people edit, where the offsets of the edits mean nothing.
	if len(d.SuggestedFixes) > 0 && fset.PositionFor(d.Pos, false).Filename == f.Where.File {
		f.Fix, err = s.fix(fset, d.SuggestedFixes[0], f.Where.File)
	}
	return f, err
}

func (s sources) fix(fset *token.FileSet, fix analysis.SuggestedFix, file string) (*output.Fix, error) {
	out := &output.Fix{Message: fix.Message}
	inFile := true
	for _, e := range fix.TextEdits {
		where, err := s.span(fset, e.Pos, e.End)
		if err != nil {
			return nil, err
		}
		inFile = inFile && where.File == file
		out.Edits = append(out.Edits, output.Edit{Where: where, New: string(e.NewText)})
	}
	if inFile && len(out.Edits) > 0 {
		whole := output.Merge(s[file], out.Edits)
		out.Whole = &whole
	}
	return out, nil
}

// span resolves positions as they are printed. An invalid end is the start.
func (s sources) span(fset *token.FileSet, pos, end token.Pos) (output.Span, error) {
	from, to := fset.Position(pos), fset.Position(cmp.Or(end, pos))
	src, err := s.read(from.Filename)
	if err != nil {
		return output.Span{}, err
	}
	start, ok := output.PointOf(src, from.Line, from.Column)
	stop, ok2 := output.PointOf(src, to.Line, to.Column)
	if !ok || !ok2 || to.Filename != from.Filename {
		return output.Span{}, fmt.Errorf("%s is not what was analysed", from)
	}
	return output.Span{File: from.Filename, Start: start, End: stop}, nil
}
