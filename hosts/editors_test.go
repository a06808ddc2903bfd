package hosts

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// An editor is a program that people edit with, as it is installed here. It is
// configured as docs/hosts.md says, and driven by a script of testdata/editors.
type editor struct {
	name string
	// config returns the file of examples/editors that is for the version.
	config func(version string) string
	// args are the arguments for a session with a file.
	args    func(config, script, file string) []string
	script  string
	warning string // what it calls the severity
}

var editors = []editor{
	{
		name: "nvim",
		config: func(version string) string {
			if regexp.MustCompile(`^NVIM v0\.([7-9]|10)\.`).MatchString(version) {
				return "neovim-0.7.lua"
			}
			return "neovim.lua"
		},
		args: func(config, script, file string) []string {
			return []string{"--headless", "-n", "-i", "NONE", "-u", config, file, "-c", "luafile " + script}
		},
		script:  "session.lua",
		warning: "WARN",
	},
	{
		name:   "emacs",
		config: func(string) string { return "emacs.el" },
		args: func(config, script, file string) []string {
			return []string{"--batch", "--funcall=package-activate-all", "--load=" + config, "--load=" + script, file}
		},
		script:  "session.el",
		warning: "eglot-warning",
	},
}

// TestEditors runs each editor on a file of the example: the diagnostic comes as
// a warning, one fix is offered for it, and once that is applied and the file
// saved the diagnostic goes, and the file is what mapperlint -fix makes of it.
func TestEditors(t *testing.T) {
	t.Parallel()
	heavy(t)
	for _, e := range editors {
		t.Run(e.name, func(t *testing.T) {
			t.Parallel()
			p := newProject(t)
			const name = "internal/api/devices.go"
			line := "WRONG: "
			for n, text := range strings.Split(string(mustRead(t, p, name)), "\n") {
				if strings.Contains(text, line) {
					line = fmt.Sprint(n + 1)
				}
			}
			said := e.session(t, p, name)
			want := regexp.MustCompile(`^finding ` + e.warning + ` ` + line + ` .*builds .*for every request.*\nfix .*\ngone\n$`)
			if !want.MatchString(said) {
				t.Errorf("%s shows\n%s\nwant %s", e.name, said, want)
			}
			other := newProject(t)
			standaloneFix(t, other, nil)
			if got, want := string(mustRead(t, p, name)), string(mustRead(t, other, name)); got != want {
				t.Errorf("the fix differs from the one of mapperlint -fix:\n%s", diff(strings.Split(got, "\n"), strings.Split(want, "\n")))
			}
		})
	}
}

// session runs the editor, and returns what its script prints.
func (e *editor) session(t *testing.T, p *project, file string) string {
	t.Helper()
	if _, err := exec.LookPath(e.name); err != nil {
		unavailable(t, e.name, err)
	}
	version := p.run(t, e.name, "--version")
	config := absolute(t, "../examples/editors/"+e.config(string(version)))
	script := absolute(t, "testdata/editors/"+e.script)
	bin, home := t.TempDir(), t.TempDir()
	if err := os.Symlink(goplsBinary.get(t), filepath.Join(bin, "gopls-with-mapperlint")); err != nil {
		t.Fatal(err)
	}
	env := []string{"PATH=" + bin + string(filepath.ListSeparator) + os.Getenv("PATH"), "GOPLSCACHE=" + filepath.Join(home, "gopls")}
	for _, dir := range []string{"CONFIG", "DATA", "STATE"} { // nothing of the user's own configuration
		env = append(env, "XDG_"+dir+"_HOME="+home)
	}
	r := p.tryEnv(t, env, e.name, e.args(config, script, file)...)
	if r.code != 0 {
		t.Fatalf("%s: exit status %d\n%s%s", e.name, r.code, r.stdout, r.stderr)
	}
	return string(r.stdout)
}

func absolute(t *testing.T, name string) string {
	t.Helper()
	abs, err := filepath.Abs(filepath.FromSlash(name))
	if err != nil {
		t.Fatal(err)
	}
	return abs
}
