package hosts

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"
)

// schemasBinary is the program that knows the published schemas.
var schemasBinary = &binary{name: "schemas", needs: []string{}, dir: "schemas", args: []string{"build", "-o"}}

// TestFormats asserts that the reports for other tools are what the published
// schemas of their formats want, and that what is not, is noticed.
func TestFormats(t *testing.T) {
	t.Parallel()
	p := newProject(t)
	checker, tool := schemasBinary.get(t), mapperlintBinary.get(t)
	valid := func(format string, report []byte) (bool, []byte) {
		file := filepath.Join(t.TempDir(), "report")
		if err := os.WriteFile(file, report, 0o666); err != nil {
			t.Fatal(err)
		}
		cmd := goCommand("schemas")
		cmd.Path, cmd.Args = checker, []string{checker, format, file}
		out, err := cmd.CombinedOutput()
		return err == nil, out
	}
	for format, slips := range map[string][][2]string{
		"sarif": {
			{`"ruleId"`, `"ruleID"`},
			{`"version": "2.1.0"`, `"version": "2.0.0"`},
			{`"startLine": `, `"startLine": -`},
			{`"level": "warning"`, `"level": "WARNING"`},
			{`"helpUri": "`, `"helpUri": "not a uri `},
		},
		"rdjson": {
			{`"related_locations"`, `"relatedLocation"`},
			{`"severity": "WARNING"`, `"severity": "warning"`},
			{`"line": `, `"line": "x", "unknown": `},
		},
	} {
		report := p.run(t, tool, "-f", format, "./...")
		if ok, out := valid(format, report); !ok {
			t.Errorf("-f %s is not valid:\n%s", format, out)
		}
		for _, slip := range slips {
			bad := bytes.Replace(report, []byte(slip[0]), []byte(slip[1]), 1)
			if bytes.Equal(bad, report) {
				t.Errorf("-f %s has no %s", format, slip[0])
			} else if ok, _ := valid(format, bad); ok {
				t.Errorf("-f %s is taken with %s", format, slip[1])
			}
		}
	}
}
