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

// An action is what action.yml says.
type action struct {
	Name, Description string
	Branding          map[string]string
	Inputs            map[string]struct{ Description, Default string }
	Outputs           map[string]struct{ Description, Value string }
	Runs              struct {
		Using string
		Steps []struct {
			Name, ID, Shell, If, Run, Uses string
			Dir                            string `yaml:"working-directory"`
			Env, With                      map[string]string
		}
	}
}

func readAction(t *testing.T) (a action) {
	t.Helper()
	readYAML(t, "action.yml", &a)
	return a
}

// A workflow is a run of the action's own scripts, as a runner makes it: those
// of steps that use no other action, but for the installation.
type workflow struct {
	outputs map[string]string
	log     string
	code    int // exit status of the last step
	ran     int // how often mapperlint was run
}

// act runs the action in a project, with inputs that differ from the defaults.
func act(t *testing.T, p *project, inputs map[string]string) workflow {
	t.Helper()
	for _, tool := range []string{"bash", "jq"} {
		if _, err := exec.LookPath(tool); err != nil {
			unavailable(t, tool, err)
		}
	}
	a := readAction(t)
	temp := t.TempDir()
	calls, output := filepath.Join(temp, "calls"), filepath.Join(temp, "output")
	tool := fmt.Sprintf("#!/bin/sh\necho \"$@\" >>'%s'\nexec '%s' \"$@\"\n", calls, mapperlintBinary.get(t))
	p.writeScript(t, "../mapperlint/mapperlint", tool)
	w := workflow{outputs: make(map[string]string)}
	value := func(text string) string {
		return regexp.MustCompile(`\$\{\{ ([\w.-]+) \}\}`).ReplaceAllStringFunc(text, func(expr string) string {
			name := strings.Fields(expr)[1]
			if input, ok := strings.CutPrefix(name, "inputs."); ok {
				if v, ok := inputs[input]; ok {
					return v
				}
				return a.Inputs[input].Default
			}
			if out, ok := strings.CutPrefix(name, "steps.run.outputs."); ok {
				return w.outputs[out]
			}
			t.Fatalf("action.yml has %s, which is not known here", expr)
			return ""
		})
	}
	for _, step := range a.Runs.Steps {
		if step.Run == "" || strings.HasPrefix(step.Run, "go install") {
			continue
		}
		cmd := exec.Command("bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", step.Run)
		cmd.Dir = filepath.Join(p.dir, value(step.Dir))
		cmd.Env = append(os.Environ(), "GOWORK=off", "RUNNER_TEMP="+filepath.Dir(p.dir), "GITHUB_OUTPUT="+output, "GITHUB_ACTION_PATH="+absolute(t, ".."))
		for name, text := range step.Env {
			cmd.Env = append(cmd.Env, name+"="+value(text))
		}
		out, _ := cmd.CombinedOutput()
		w.log += string(out)
		if w.code = cmd.ProcessState.ExitCode(); w.code != 0 {
			break
		}
		data, _ := os.ReadFile(output)
		for line := range strings.Lines(string(data)) {
			name, v, _ := strings.Cut(strings.TrimSuffix(line, "\n"), "=")
			w.outputs[name] = v
		}
	}
	data, _ := os.ReadFile(calls)
	w.ran = strings.Count(string(data), "\n")
	return w
}

// TestAction asserts what the action does with findings: one analysis, outputs,
// annotations where nothing is uploaded, and a status as asked for.
func TestAction(t *testing.T) {
	t.Parallel()
	p := newProject(t)
	want := standaloneFindings(t, p, nil)
	annotated := regexp.MustCompile(`(?m)^::(?:warning|notice) file=([^,]+),line=(\d+),col=\d+,title=mapperlint \w+::\S`)
	for _, test := range []struct {
		inputs                 map[string]string
		code, found, annotated int
	}{
		{map[string]string{"upload": "false"}, 3, len(want), len(want)},
		{map[string]string{}, 3, len(want), 0},
		{map[string]string{"fail": "false"}, 0, len(want), 0},
		{map[string]string{"packages": "./internal/model ./internal/store", "upload": "false"}, 0, 0, 0},
		{map[string]string{"args": "-groups=codec -mapper=example.com/m.(*T).New -disable=validator", "packages": "./internal/convert"}, 0, 0, 0},
		{map[string]string{"working-directory": "internal/api"}, 3, 4, 0},
	} {
		w := act(t, p, test.inputs)
		notes := annotated.FindAllStringSubmatch(w.log, -1)
		if w.code != test.code || w.outputs["findings"] != fmt.Sprint(test.found) || len(notes) != test.annotated || w.ran != 1 {
			t.Errorf("%v: exit status %d, outputs %v, %d annotations, %d runs; want %+v and 1 run\n%s",
				test.inputs, w.code, w.outputs, len(notes), w.ran, test, w.log)
		}
		for _, n := range notes {
			if at := n[1] + ":" + n[2]; !strings.Contains(strings.Join(positions(want), "\n")+"\n", at+"\n") {
				t.Errorf("an annotation at %s, where nothing is found", at)
			}
		}
	}
}

// TestActionModules asserts that the reports of two modules have different files
// and categories, so that the second does not replace the first.
func TestActionModules(t *testing.T) {
	t.Parallel()
	p := newProject(t)
	first, second := act(t, p, nil), act(t, p, map[string]string{"working-directory": "../outside"})
	for _, name := range []string{"category", "sarif"} {
		if a, b := first.outputs[name], second.outputs[name]; a == "" || a == b {
			t.Errorf("%s of two modules: %q and %q", name, a, b)
		}
	}
}

// TestActionBroken asserts that a package which does not compile leaves the
// findings of the others, and that the action fails, whatever is asked for.
func TestActionBroken(t *testing.T) {
	t.Parallel()
	p := newProject(t)
	want := act(t, p, nil)
	p.write(t, "internal/broken/broken.go", []byte("package broken\n\nvar X int = \"text\"\n"))
	w := act(t, p, map[string]string{"fail": "false"})
	if w.code != 1 || w.outputs["findings"] != want.outputs["findings"] || !strings.Contains(w.log, "broken.go:3") {
		t.Errorf("exit status %d, outputs %v; want 1 and the %s findings of the other packages\n%s", w.code, w.outputs, want.outputs["findings"], w.log)
	}
	if data, err := os.ReadFile(w.outputs["sarif"]); err != nil || !strings.Contains(string(data), `"ruleId"`) {
		t.Errorf("the report has nothing to upload: %v", err)
	}
	wrong := act(t, p, map[string]string{"args": "-groups=nosuch"})
	if wrong.code != 2 || len(wrong.outputs) > 0 || !strings.Contains(wrong.log, "nosuch") {
		t.Errorf("a wrong flag: exit status %d, outputs %v, want 2 and none\n%s", wrong.code, wrong.outputs, wrong.log)
	}
}

// TestActionFile asserts that the composite action is complete, and what no
// script here does: that the upload is of the report, in its category, and does
// not depend on how the analysis went.
func TestActionFile(t *testing.T) {
	t.Parallel()
	a := readAction(t)
	if a.Runs.Using != "composite" {
		t.Errorf("runs.using is %q", a.Runs.Using)
	}
	for _, m := range regexp.MustCompile(`inputs\.([\w-]+)`).FindAllStringSubmatch(readRepo(t, "action.yml"), -1) {
		if _, ok := a.Inputs[m[1]]; !ok {
			t.Errorf("no input %q", m[1])
		}
	}
	uploads := false
	for _, s := range a.Runs.Steps {
		if (s.Run == "") == (s.Uses == "") || (s.Run != "" && s.Shell != "bash") {
			t.Errorf("step %q is to have uses, or run and the shell bash", s.Name)
		}
		if strings.Contains(s.Run, "${{") {
			t.Errorf("step %q: inputs in a script run as code; hand them on in env", s.Name)
		}
		if strings.HasPrefix(s.Uses, "github/codeql-action/upload-sarif@v") {
			uploads = true
			if s.If != "${{ inputs.upload == 'true' }}" || s.With["sarif_file"] != "${{ steps.run.outputs.sarif }}" || s.With["category"] != "${{ steps.run.outputs.category }}" {
				t.Errorf("the upload is %+v", s)
			}
		}
	}
	if !uploads {
		t.Error("no step uploads the findings")
	}
}
