package hosts

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"golang.org/x/mod/module"
	"golang.org/x/mod/zip"
)

const ownModule = "github.com/mapperlint/mapperlint"

// TestReadme runs the commands of README.md and docs/hosts.md word for word, as
// somebody with a project of his own does: in one that knows nothing of
// mapperlint, with the source here as the latest release.
func TestReadme(t *testing.T) {
	t.Parallel()
	heavy(t)
	p := newProject(t)
	p.run(t, "go", "mod", "edit", "-droptool="+ownModule+"/cmd/mapperlint", "-dropreplace="+ownModule, "-droprequire="+ownModule)
	env := releasedHere(t)
	before := p.sources(t)
	ran := make(map[string]bool)
	run := func(line string, codes map[string]int) {
		want, ok := codes[line]
		if !ok {
			t.Errorf("%q is shown, but not tested", line)
			return
		}
		ran[line] = true
		if r := p.bash(t, env, line); r.code != want {
			t.Fatalf("%s: exit status %d, want %d\n%s%s", line, r.code, want, r.stdout, r.stderr)
		}
		for name, text := range before { // what -fix did
			p.write(t, name, []byte(text))
		}
	}
	const vet, fix = "go vet -vettool=$(go env GOPATH)/bin/mapperlint ./...", "go fix -fixtool=$(go env GOPATH)/bin/mapperlint "
	codes := map[string]int{
		"go get -tool " + ownModule + "/cmd/mapperlint@latest":                    0,
		"go tool mapperlint ./...":                                                3,
		"go tool mapperlint -fix ./...":                                           3, // what another package builds is left
		"go tool mapperlint -json ./...":                                          0,
		"go tool mapperlint -explain validator.New":                               0,
		"go install " + ownModule + "/cmd/mapperlint@latest":                      0,
		"go mod init -modfile=tools.mod example.com/tools":                        0,
		"go get -tool -modfile=tools.mod " + ownModule + "/cmd/mapperlint@latest": 0,
		"go tool -modfile=tools.mod mapperlint ./...":                             3,
		vet: 1, fix + "./...": 0, fix + "-diff ./...": 1,
		"go run " + ownModule + "/cmd/gopls-mapperlint@latest": 0,
	}
	for _, section := range [][2]string{
		{"README.md", "Install and run"},
		{"docs/hosts.md", "go vet and go fix"},
		{"docs/hosts.md", "go tool"},
		{"docs/hosts.md", "gopls"},
	} {
		for _, line := range commands(t, readRepo(t, section[0]), section[1]) {
			run(line, codes)
		}
	}
	for line := range codes {
		if !ran[line] {
			t.Errorf("%q is tested, but not shown", line)
		}
	}
	r := p.bash(t, env, `$(go env GOPATH)/bin/gopls-with-mapperlint version`)
	if want := goplsVersion + "+mapperlint."; !strings.Contains(string(r.stdout), want) || strings.Contains(string(r.stdout), "devel") {
		t.Errorf("the gopls that was made calls itself %s%s, want %s with the release", r.stdout, r.stderr, want)
	}

	// The plugin alone, as golangci-lint custom gets it.
	p.write(t, "linter/main.go", []byte("package main\n\nimport _ \""+ownModule+"/plugin\"\n\nfunc main() {}\n"))
	if r := p.bash(t, env, "go get "+ownModule+"/plugin@latest && go build -o /dev/null ./linter"); r.code != 0 {
		t.Errorf("the plugin cannot be required: %s%s", r.stdout, r.stderr)
	}
}

// commands returns the lines of the code blocks without a language in a
// section, without comments.
func commands(t *testing.T, text, section string) []string {
	t.Helper()
	_, rest, ok := strings.Cut(text, "\n## "+section+"\n")
	if !ok {
		t.Fatalf("no section %q", section)
	}
	rest, _, _ = strings.Cut(rest, "\n## ")
	var list []string
	in, plain := false, false
	for line := range strings.Lines(rest) {
		if language, fence := strings.CutPrefix(strings.TrimSpace(line), "```"); fence {
			in, plain = !in, language == ""
		} else if in && plain {
			command, _, _ := strings.Cut(line, "#")
			list = append(list, strings.TrimSpace(command))
		}
	}
	if len(list) == 0 {
		t.Fatalf("section %q has no commands", section)
	}
	return list
}

// releasedHere returns an environment in which the modules here are released, in
// the version that the plugin requires, and nothing that is installed gets into
// the home of the user.
func releasedHere(t *testing.T) []string {
	t.Helper()
	required := regexp.MustCompile(ownModule + ` (v\S+)`).FindStringSubmatch(readRepo(t, "plugin/go.mod"))
	if required == nil || required[1] == "v0.0.0" {
		t.Fatalf("plugin/go.mod requires %q, which is no release", required)
	}
	proxy := t.TempDir()
	for dir, path := range map[string]string{"..": ownModule, "../plugin": ownModule + "/plugin"} {
		release(t, proxy, filepath.FromSlash(dir), module.Version{Path: path, Version: required[1]})
	}
	out, err := goCommand(".", "env", "GOMODCACHE", "GOPROXY", "GOCACHE").Output()
	if err != nil {
		t.Fatal(err)
	}
	lines := strings.Split(strings.TrimSpace(string(out)), "\n")
	return []string{
		"GOPROXY=" + strings.Join([]string{fileURL(proxy), fileURL(filepath.Join(lines[0], "cache", "download")), lines[1]}, ","),
		"GONOSUMDB=" + ownModule + "," + ownModule + "/*", "GOPATH=" + t.TempDir(), "GOBIN=", "GOMODCACHE=", "GOCACHE=" + lines[2],
		"GOFLAGS=-modcacherw -buildvcs=false",
	}
}

// release puts a version of a module into a directory that is laid out as a proxy.
func release(t *testing.T, proxy, dir string, m module.Version) {
	t.Helper()
	at := filepath.Join(proxy, filepath.FromSlash(m.Path), "@v")
	if err := os.MkdirAll(at, 0o777); err != nil {
		t.Fatal(err)
	}
	gomod, err := os.ReadFile(filepath.Join(dir, "go.mod"))
	if err != nil {
		t.Fatal(err)
	}
	for name, data := range map[string][]byte{
		"list":              []byte(m.Version + "\n"),
		m.Version + ".info": fmt.Appendf(nil, `{"Version": %q}`, m.Version),
		m.Version + ".mod":  gomod,
	} {
		if err := os.WriteFile(filepath.Join(at, name), data, 0o666); err != nil {
			t.Fatal(err)
		}
	}
	f, err := os.Create(filepath.Join(at, m.Version+".zip"))
	if err != nil {
		t.Fatal(err)
	}
	if err := zip.CreateFromDir(f, m, dir); err != nil {
		t.Fatal(err)
	}
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
}

func fileURL(dir string) string {
	return "file:///" + strings.TrimPrefix(filepath.ToSlash(dir), "/")
}
