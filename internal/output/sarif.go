package output

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"net/url"
	"path/filepath"
	"slices"
	"strings"
)

// A Rule is what a report says about a category.
type Rule struct {
	ID       string // the category
	Summary  string // one sentence
	Markdown string // what triggers it, why it matters, what to do, how to disagree
	URL      string
	Level    string // "note", "warning" or "error"
}

// A Tool is the program that found what is reported.
type Tool struct {
	Name, Version, URL string
	Rules              []Rule
}

// SARIF returns a SARIF 2.1.0 log. Files below root are named relative to it,
// as code scanning wants.
func SARIF(tool Tool, root string, findings []Finding) ([]byte, error) {
	rules := withAll(tool.Rules, findings)
	run := sarifRun{
		Tool: sarifTool{sarifDriver{
			Name: tool.Name, InformationURI: tool.URL, Version: tool.Version, Rules: []sarifRule{},
		}},
		ColumnKind: "unicodeCodePoints",
		Results:    []sarifResult{},
	}
	index := make(map[string]int)
	for i, r := range rules {
		index[r.ID] = i
		run.Tool.Driver.Rules = append(run.Tool.Driver.Rules, sarifRuleOf(r))
	}
	prints := make(fingerprints)
	for _, f := range findings {
		i := index[f.Category]
		run.Results = append(run.Results, sarifResultOf(f, i, rules[i].Level, root, prints))
	}
	return indent(sarifLog{
		Schema: "https://json.schemastore.org/sarif-2.1.0.json", Version: "2.1.0", Runs: []sarifRun{run},
	})
}

// withAll returns the rules, and one for each category that has none: a report
// has to be complete.
func withAll(rules []Rule, findings []Finding) []Rule {
	all := slices.Clone(rules)
	for _, f := range findings {
		if !slices.ContainsFunc(all, func(r Rule) bool { return r.ID == f.Category }) {
			all = append(all, Rule{ID: f.Category, Summary: f.Category, Markdown: f.Category, URL: f.URL, Level: "warning"})
		}
	}
	return all
}

func sarifRuleOf(r Rule) sarifRule {
	return sarifRule{
		ID: r.ID, Name: r.ID, HelpURI: r.URL,
		ShortDescription: sarifText{Text: r.Summary},
		FullDescription:  sarifText{Text: r.Summary},
		Help:             sarifText{Text: r.Markdown, Markdown: r.Markdown},
		Default:          sarifLevel{r.Level},
		Properties:       sarifProperties{Tags: []string{"performance"}, Precision: "high"},
	}
}

func sarifResultOf(f Finding, rule int, level, root string, prints fingerprints) sarifResult {
	r := sarifResult{
		RuleID: f.Category, RuleIndex: rule, Level: level,
		Message:   sarifText{Text: withNotes(f)},
		Locations: []sarifLocation{locationOf(f.Where, root)},
		Prints:    map[string]string{"mapperlint/v1": prints.of(f, root)},
	}
	if f.Ranked {
		r.Rank = &f.Rank
	}
	for i, rel := range f.Related {
		loc := locationOf(rel.Where, root)
		loc.ID, loc.Message = i+1, &sarifText{Text: rel.Message}
		r.Related = append(r.Related, loc)
	}
	if f.Group != "" {
		r.Properties = map[string]string{"group": f.Group}
	}
	if f.Fix != nil {
		r.Fixes = []sarifFix{fixOf(f.Fix, root)}
	}
	return r
}

// fixOf groups the edits by file, in the order in which the files are named
// first.
func fixOf(fix *Fix, root string) sarifFix {
	out := sarifFix{Description: sarifText{Text: fix.Message}}
	if fix.Form != "" {
		out.Properties = map[string]string{"form": fix.Form}
	}
	at := make(map[string]int)
	for _, e := range fix.Edits {
		i, ok := at[e.Where.File]
		if !ok {
			i = len(out.Changes)
			at[e.Where.File] = i
			out.Changes = append(out.Changes, sarifChange{Artifact: artifactOf(e.Where.File, root)})
		}
		out.Changes[i].Replacements = append(out.Changes[i].Replacements,
			sarifReplacement{Deleted: regionOf(e.Where), Inserted: sarifText{Text: e.New}})
	}
	return out
}

func locationOf(s Span, root string) sarifLocation {
	return sarifLocation{Physical: sarifPhysical{artifactOf(s.File, root), regionOf(s)}}
}

func regionOf(s Span) sarifRegion {
	return sarifRegion{s.Start.Line, s.Start.Rune, s.End.Line, s.End.Rune}
}

// artifactOf names a file relative to root, or if it is not below root, by an
// absolute URI.
func artifactOf(file, root string) sarifArtifact {
	if rel, err := filepath.Rel(root, file); err == nil && filepath.IsLocal(rel) {
		u := url.URL{Path: filepath.ToSlash(rel)}
		return sarifArtifact{URI: u.String(), Base: "%SRCROOT%"}
	}
	return sarifArtifact{URI: fileURI(filepath.ToSlash(file))}
}

// fileURI returns the URI of an absolute name with slashes: "/src/a.go", with a
// drive "C:/src/a.go", with a host "//server/share/a.go".
func fileURI(name string) string {
	u := url.URL{Scheme: "file", Path: name}
	if rest, ok := strings.CutPrefix(name, "//"); ok {
		u.Host, u.Path, _ = strings.Cut(rest, "/")
		u.Path = "/" + u.Path
	} else if !strings.HasPrefix(name, "/") {
		u.Path = "/" + name
	}
	return u.String()
}

// fingerprints tells findings apart by what stands in the source, not by where
// it stands, so that a result keeps its identity when lines move. It counts
// those that are alike.
type fingerprints map[string]int

func (p fingerprints) of(f Finding, root string) string {
	key := strings.Join([]string{f.Category, artifactOf(f.Where.File, root).URI, strings.TrimSpace(f.Line)}, "\x00")
	p[key]++
	sum := sha256.Sum256(fmt.Appendf(nil, "%s\x00%d", key, p[key]))
	return hex.EncodeToString(sum[:16])
}

// indent returns v as indented JSON, without the escapes for HTML.
func indent(v any) ([]byte, error) {
	var buf strings.Builder
	enc := json.NewEncoder(&buf)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	err := enc.Encode(v)
	return []byte(buf.String()), err
}
