package output

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// textOf writes a file into a directory and returns the finding at an offset of
// it as text.
func textOf(t *testing.T, name, src string, from, to int, style Style, change func(*Finding)) string {
	t.Helper()
	style.Dir = t.TempDir()
	file := filepath.Join(style.Dir, name)
	if err := os.WriteFile(file, []byte(src), 0o666); err != nil {
		t.Skip(err)
	}
	line := 1 + strings.Count(src[:from], "\n")
	at := func(offset int) Point {
		p, ok := PointOf([]byte(src), line, offset-strings.LastIndexByte(src[:from], '\n'))
		if !ok {
			t.Fatalf("no offset %d in line %d", offset, line)
		}
		return p
	}
	f := Finding{Category: "loop", Message: "it builds", Where: Span{file, at(from), at(to)}}
	if change != nil {
		change(&f)
	}
	return string(Text([]Finding{f}, style))
}

func TestText(t *testing.T) {
	t.Parallel()
	const src = "package p\n\n\tvar größe = New(1)\r\nvar b = 2\n"
	from := strings.Index(src, "New")
	tests := []struct {
		name, file string
		style      Style
		change     func(*Finding)
		want       string
	}{
		{"plain", "p.go", Style{Context: -1}, nil, "p.go:3:16: it builds [loop]\n"},
		{"the line", "p.go", Style{Context: 0}, nil,
			"p.go:3:16: it builds [loop]\n    3 |\tvar größe = New(1)\n      |\t            ^~~~~~\n"},
		{"lines around", "p.go", Style{Context: 1}, nil,
			"p.go:3:16: it builds [loop]\n    2 |\n    3 |\tvar größe = New(1)\n      |\t            ^~~~~~\n    4 |var b = 2\n"},
		{"steps", "p.go", Style{Context: -1}, func(f *Finding) {
			f.Related = []Related{{Message: "the loop", Where: f.Where}, {Message: "f calls g", Where: f.Where, Step: true}}
		}, "p.go:3:16: it builds [loop]\n    f calls g at p.go:3\n"},
		{"why no fix", "p.go", Style{Context: -1, NoFix: true}, func(f *Finding) { f.NoFix = "a reason" },
			"p.go:3:16: it builds [loop]\n    no fix: a reason\n"},
		{"not asked why", "p.go", Style{Context: -1}, func(f *Finding) { f.NoFix = "a reason" }, "p.go:3:16: it builds [loop]\n"},
		{"no category", "p.go", Style{Context: -1}, func(f *Finding) { f.Category = "" }, "p.go:3:16: it builds\n"},
		{"a name with a line end", "p\n.go", Style{Context: -1}, func(f *Finding) { f.Message = "in p\n.go" }, "p\\n.go:3:16: in p\\n.go [loop]\n"},
		{"no such line", "p.go", Style{Context: 0}, func(f *Finding) { f.Where.Start.Line, f.Where.End.Line = 99, 99 }, "p.go:99:16: it builds [loop]\n"},
		{"colour", "p.go", Style{Context: -1, Color: true}, nil, "\x1b[1mp.go:3:16:\x1b[0m it builds \x1b[36m[loop]\x1b[0m\n"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			if got := textOf(t, tt.file, src, from, from+6, tt.style, tt.change); got != tt.want {
				t.Errorf("%q\nwant\n%q", got, tt.want)
			}
		})
	}
}

// TestTextNames says how files outside of the working directory are named: from
// there, or in full, whichever is shorter.
func TestTextNames(t *testing.T) {
	t.Parallel()
	f := finding(filepath.FromSlash("/src/x/p.go"), "")
	for dir, want := range map[string]string{"/src/x": "p.go:1:9:", "/src/y": "../x/p.go:1:9:", "/home/user/z": "/src/x/p.go:1:9:"} {
		got := filepath.ToSlash(string(Text([]Finding{f}, Style{Dir: filepath.FromSlash(dir), Context: -1})))
		if !strings.HasPrefix(got, want) {
			t.Errorf("from %s: %q, want %q", dir, got, want)
		}
	}
}

func TestGitHub(t *testing.T) {
	t.Parallel()
	f := finding("/src/a,b/c:d.go", "")
	f.Message = "100% of\nit"
	if got, want := string(GitHub(tool, "/src", []Finding{f})),
		"::notice file=a%2Cb/c%3Ad.go,line=1,endLine=1,col=9,endColumn=10,title=mapperlint call::100%25 of%0Ait\n"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
	f.Category, f.Where.End.Line = "request", 3
	if got, want := string(GitHub(tool, "/elsewhere", []Finding{f})),
		"::warning file=/src/a%2Cb/c%3Ad.go,line=1,endLine=3,title=mapperlint request::100%25 of%0Ait\n"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
}
