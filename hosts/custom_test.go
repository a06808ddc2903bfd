package hosts

import (
	"encoding/json"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
)

// TestGolangciCustom runs the command "custom" of golangci-lint with
// examples/golangci/.custom-gcl.yml, as users do, but for two things: the clone
// of golangci-lint comes from the module cache, and mapperlint from here.
func TestGolangciCustom(t *testing.T) {
	t.Parallel()
	heavy(t)
	p := newProject(t)
	config := readRepo(t, "examples/golangci/.custom-gcl.yml")
	root, err := filepath.Abs("..")
	if err != nil {
		t.Fatal(err)
	}
	here, ok := strings.CutSuffix(config, "    version: latest\n")
	if !ok {
		t.Fatalf(".custom-gcl.yml does not end in the version of the plugin:\n%s", config)
	}
	p.write(t, ".custom-gcl.yml", []byte(here+"    path: "+filepath.Join(root, "plugin")+
		"\n  - module: github.com/mapperlint/mapperlint\n    import: github.com/mapperlint/mapperlint/passes/mapperlint\n    path: "+root+"\n"))
	_, version, _ := strings.Cut(strings.SplitN(config, "\nname:", 2)[0], "version: ")
	env := []string{
		"GIT_CONFIG_COUNT=1",
		"GIT_CONFIG_KEY_0=url." + clone(t, p, version) + ".insteadOf",
		"GIT_CONFIG_VALUE_0=https://github.com/golangci/golangci-lint.git",
		"GOFLAGS=-trimpath -buildvcs=false", // so that packages are cached, wherever the clone is
	}
	if r := p.tryEnv(t, env, golangciBinary.get(t), "custom"); r.code != 0 {
		t.Fatalf("golangci-lint custom: exit status %d\n%s%s", r.code, r.stdout, r.stderr)
	}
	p.config(t, nil)
	built := filepath.Join(p.dir, "golangci-lint-mapperlint")
	if runtime.GOOS == "windows" {
		built += ".exe"
	}
	r := p.tryEnv(t, []string{"GOLANGCI_LINT_CACHE=" + t.TempDir()}, built, "run", "--allow-parallel-runners", "--output.json.path=stdout", "--show-stats=false", "./...")
	if d := diff(positions(p.parseGolangci(t, r.stdout)), positions(standaloneFindings(t, p, nil))); d != "" {
		t.Errorf("compared with standalone:\n%s", d)
	}
}

// clone makes a repository with a tag of the source of golangci-lint in the
// module cache, and returns its directory.
func clone(t *testing.T, p *project, version string) string {
	t.Helper()
	out, err := goCommand("golangci", "mod", "download", "-json", "github.com/golangci/golangci-lint/v2@"+version).Output()
	if err != nil {
		unavailable(t, "the source of golangci-lint", err)
	}
	var module struct{ Dir string }
	if err := json.Unmarshal(out, &module); err != nil {
		t.Fatal(err)
	}
	dir := filepath.Join(t.TempDir(), "golangci-lint")
	if err := os.CopyFS(dir, os.DirFS(module.Dir)); err != nil {
		t.Fatal(err)
	}
	git := func(args ...string) {
		p.run(t, "git", append([]string{"-C", dir, "-c", "user.name=test", "-c", "user.email=test@example.com",
			"-c", "commit.gpgsign=false", "-c", "gc.auto=0"}, args...)...)
	}
	git("init", "-q", "-b", "main")
	git("add", "-A", "-f")
	git("commit", "-q", "-m", version)
	git("tag", version)
	return filepath.ToSlash(dir)
}
