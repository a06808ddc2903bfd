package hosts

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"go.yaml.in/yaml/v3"
)

// readYAML decodes a file of the repository; keys that v does not have are
// errors.
func readYAML(t *testing.T, name string, v any) {
	t.Helper()
	dec := yaml.NewDecoder(strings.NewReader(readRepo(t, name)))
	dec.KnownFields(true)
	if err := dec.Decode(v); err != nil {
		t.Fatalf("%s: %v", name, err)
	}
}

// readRepo returns a file of the repository.
func readRepo(t *testing.T, name string) string {
	t.Helper()
	data, err := os.ReadFile(filepath.Join("..", filepath.FromSlash(name)))
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

// TestPreCommit asserts the fields that pre-commit needs, and runs the hooks'
// entries as it does: without file names.
func TestPreCommit(t *testing.T) {
	t.Parallel()
	var hooks []struct {
		ID, Name, Description, Entry, Language string
		Types                                  []string
		PassFilenames                          *bool `yaml:"pass_filenames"`
		RequireSerial                          bool  `yaml:"require_serial"`
	}
	readYAML(t, ".pre-commit-hooks.yaml", &hooks)
	codes := map[string]int{"mapperlint": 3, "mapperlint-fix": 3} // what another package builds is left
	for _, h := range hooks {
		code, ok := codes[h.ID]
		if !ok || h.Name == "" || h.Language != "golang" || h.PassFilenames == nil || *h.PassFilenames {
			t.Errorf("unexpected hook: %+v", h)
			continue
		}
		delete(codes, h.ID)
		args := strings.Fields(h.Entry)
		if args[0] != "mapperlint" {
			t.Errorf("%s runs %s, which go install ./... does not build", h.ID, args[0])
			continue
		}
		p := newProject(t)
		if r := p.try(t, mapperlintBinary.get(t), args[1:]...); r.code != code {
			t.Errorf("%s: exit status %d, want %d:\n%s%s", h.Entry, r.code, code, r.stdout, r.stderr)
		}
	}
	if len(codes) > 0 {
		t.Errorf("no hook for %v", codes)
	}
}

// bash runs a script as the runner of actions does.
func (p *project) bash(t *testing.T, env []string, script string) result {
	t.Helper()
	if _, err := exec.LookPath("bash"); err != nil {
		unavailable(t, "bash", err)
	}
	return p.tryEnv(t, env, "bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", script)
}

// TestGoreleaser asserts what is released, and that it builds for each system.
func TestGoreleaser(t *testing.T) {
	t.Parallel()
	var config struct {
		Version     int
		ProjectName string `yaml:"project_name"`
		Builds      []struct {
			ID, Main, Binary  string
			Env, Goos, Goarch []string
			Flags, Ldflags    []string
			ModTimestamp      string `yaml:"mod_timestamp"`
		}
		Gomod    struct{ Proxy bool }
		Archives []struct {
			Formats         []string
			FormatOverrides []struct {
				Goos    string
				Formats []string
			} `yaml:"format_overrides"`
			Files []string
		}
		Checksum  map[string]string
		Changelog map[string]bool
		Release   map[string]bool
	}
	readYAML(t, ".goreleaser.yaml", &config)
	if config.Version != 2 || len(config.Builds) != 1 || len(config.Archives) != 1 {
		t.Fatalf("version %d with %d builds and %d archives", config.Version, len(config.Builds), len(config.Archives))
	}
	build := config.Builds[0]
	if !slices.Equal(build.Goos, []string{"linux", "darwin", "windows"}) || !slices.Equal(build.Goarch, []string{"amd64", "arm64"}) {
		t.Errorf("built for %q and %q", build.Goos, build.Goarch)
	}
	for _, name := range config.Archives[0].Files {
		readRepo(t, name)
	}
	heavy(t)
	if out, err := goCommand("goreleaser", "mod", "download").CombinedOutput(); err != nil {
		unavailable(t, "goreleaser", fmt.Errorf("%w\n%s", err, out))
	}
	file := filepath.Join("..", "..", ".goreleaser.yaml")
	if out, err := goCommand("goreleaser", "run", ".", file).CombinedOutput(); err != nil {
		t.Errorf("goreleaser refuses it: %v\n%s", err, out)
	}
	for _, goos := range build.Goos { // without cgo, a processor makes no difference to what compiles
		args := append([]string{"build", "-o", os.DevNull, "-ldflags=" + strings.Join(build.Ldflags, " ")}, build.Flags...)
		cmd := goCommand("..", append(args, build.Main)...)
		cmd.Env = append(append(cmd.Env, "GOOS="+goos, "GOARCH=arm64"), build.Env...)
		if out, err := cmd.CombinedOutput(); err != nil {
			t.Errorf("%s: %v\n%s", goos, err, out)
		}
	}
}
