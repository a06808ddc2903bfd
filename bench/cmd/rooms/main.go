// Command rooms writes a page of the packages of the program: what each imports
// of the others, how long it is, and how long its functions are.
//
//	go -C bench run ./cmd/rooms        # docs/rooms.md
//
// A package stands above all that it imports, and data flow from the bottom to
// the top.
package main

import (
	"flag"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"log"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
)

const module = "github.com/mapperlint/mapperlint/"

// A room is a package.
type room struct {
	path      string // below the root of the module
	files     int
	lines     int
	tests     int // lines of tests
	functions []int
	longest   string
	imports   []string // of other rooms
	cycle     int      // files in the largest cycle
}

func main() {
	log.SetFlags(0)
	root := flag.String("root", "..", "`directory` of the module")
	out := flag.String("out", "", "`file` to write (default docs/rooms.md of the module)")
	flag.Parse()
	rooms, err := survey(*root)
	if err != nil {
		log.Fatal(err)
	}
	if err := cycles(*root, rooms); err != nil {
		log.Fatal(err)
	}
	if *out == "" {
		*out = filepath.Join(*root, "docs", "rooms.md")
	}
	commit, err := exec.Command("git", "-C", *root, "log", "-1", "--format=%h of %cs").Output()
	if err != nil {
		log.Fatal(err)
	}
	if err := os.WriteFile(*out, []byte(page(order(rooms), strings.TrimSpace(string(commit)))), 0o666); err != nil {
		log.Fatal(err)
	}
}

// survey reads the packages of the module, without those of nested modules.
func survey(root string) (map[string]*room, error) {
	rooms := make(map[string]*room)
	err := filepath.WalkDir(root, func(name string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if d.IsDir() {
			_, nested := os.Stat(filepath.Join(name, "go.mod"))
			if name != root && (nested == nil || d.Name() == "testdata" || strings.HasPrefix(d.Name(), ".") && d.Name() != "..") {
				return fs.SkipDir
			}
			return nil
		}
		if !strings.HasSuffix(name, ".go") {
			return nil
		}
		rel, err := filepath.Rel(root, filepath.Dir(name))
		if err != nil {
			return err
		}
		rel = filepath.ToSlash(rel)
		if rooms[rel] == nil {
			rooms[rel] = &room{path: rel}
		}
		return rooms[rel].read(name)
	})
	delete(rooms, ".")
	return rooms, err
}

// read adds a file to the room.
func (r *room) read(name string) error {
	src, err := os.ReadFile(name)
	if err != nil {
		return err
	}
	lines := strings.Count(string(src), "\n")
	if strings.HasSuffix(name, "_test.go") {
		r.tests += lines
		return nil
	}
	fset := token.NewFileSet()
	file, err := parser.ParseFile(fset, name, src, parser.SkipObjectResolution)
	if err != nil {
		return err
	}
	r.files++
	r.lines += lines
	for _, spec := range file.Imports {
		p, _ := strconv.Unquote(spec.Path.Value)
		if own, ok := strings.CutPrefix(p, module); ok && !slices.Contains(r.imports, own) {
			r.imports = append(r.imports, own)
		}
	}
	for _, decl := range file.Decls {
		fn, ok := decl.(*ast.FuncDecl)
		if !ok {
			continue
		}
		n := fset.Position(fn.End()).Line - fset.Position(fn.Pos()).Line + 1
		if len(r.functions) == 0 || n > slices.Max(r.functions) {
			r.longest = fn.Name.Name
		}
		r.functions = append(r.functions, n)
	}
	return nil
}

// order puts each room behind all that it imports, those of equal height by name.
// The compiler sees to it that there is such an order.
func order(rooms map[string]*room) []*room {
	height := make(map[string]int)
	var climb func(r *room) int
	climb = func(r *room) int {
		if h, ok := height[r.path]; ok {
			return h
		}
		h := 0
		for _, p := range r.imports {
			if below := rooms[p]; below != nil {
				h = max(h, climb(below)+1)
			}
		}
		height[r.path] = h
		return h
	}
	var list []*room
	for _, r := range rooms {
		if r.files > 0 {
			climb(r)
			list = append(list, r)
		}
	}
	slices.SortFunc(list, func(x, y *room) int {
		if d := height[x.path] - height[y.path]; d != 0 {
			return d
		}
		return strings.Compare(x.path, y.path)
	})
	return list
}

func page(rooms []*room, commit string) string {
	var b strings.Builder
	var all []int
	lines, tests := 0, 0
	fmt.Fprintf(&b, "# Rooms\n\n<!-- Made by bench/cmd/rooms at %s; do not edit. -->\n\n", commit)
	b.WriteString("The packages of the module, each below all that it imports: data flow one way. Lengths are in lines, comments\nincluded; of functions, nine tenths are no longer than p90. Files that all lead to each other by what they mention are\na cycle; how many the largest one has stands behind the number of files.\n\n")
	b.WriteString("| package | files | in a cycle | lines | of tests | functions | p90 | longest | imports |\n|---|---:|---:|---:|---:|---:|---:|---|---|\n")
	for _, r := range rooms {
		slices.Sort(r.functions)
		slices.Sort(r.imports)
		var imports []string
		for _, p := range r.imports {
			imports = append(imports, path.Base(p))
		}
		cycle := ""
		if r.cycle > 1 {
			cycle = strconv.Itoa(r.cycle)
		}
		longest := ""
		if n := len(r.functions); n > 0 {
			longest = fmt.Sprintf("%d, %s", r.functions[n-1], r.longest)
		}
		fmt.Fprintf(&b, "| %s | %d | %s | %d | %d | %d | %d | %s | %s |\n", r.path, r.files, cycle, r.lines, r.tests, len(r.functions), p90(r.functions), longest, strings.Join(imports, ", "))
		all = append(all, r.functions...)
		lines, tests = lines+r.lines, tests+r.tests
	}
	slices.Sort(all)
	fmt.Fprintf(&b, "\nAll: %d packages, %d lines and %d of tests, %d functions, p90 %d, longest %d.\n", len(rooms), lines, tests, len(all), p90(all), slices.Max(all))
	return b.String()
}

// p90 returns the length that nine tenths of the sorted functions do not exceed.
func p90(lengths []int) int {
	if len(lengths) == 0 {
		return 0
	}
	return lengths[(len(lengths)*9+9)/10-1]
}
