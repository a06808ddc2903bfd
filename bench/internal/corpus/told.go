package corpus

import (
	"encoding/json"
	"path"
)

// sarifLog is what is read of the linter's output in SARIF.
type sarifLog struct {
	Runs []struct {
		Results []struct {
			Message   struct{ Text string }
			Locations []struct {
				PhysicalLocation struct {
					ArtifactLocation struct{ URI string }
					Region           struct{ StartLine int }
				}
			}
			Properties struct{ Group string }
			Fixes      []struct{ Properties struct{ Form string } }
		}
	}
}

// Tell adds to diagnostics of a module what the linter says of them in SARIF alone: the
// group of what is built, and the form of the fix. Files are named relative to the
// module, which is at mod below the root of the tree.
func Tell(ds []*Diagnostic, sarif []byte, mod string) error {
	var log sarifLog
	if err := json.Unmarshal(sarif, &log); err != nil {
		return err
	}
	type key struct {
		file    string
		line    int
		message string
	}
	at := make(map[key]*Diagnostic)
	for _, d := range ds {
		at[key{d.File, d.Line, d.Message}] = d
	}
	for _, run := range log.Runs {
		for _, r := range run.Results {
			if len(r.Locations) == 0 {
				continue
			}
			where := r.Locations[0].PhysicalLocation
			uri := where.ArtifactLocation.URI // relative to the tree, if that is a repository
			d := at[key{uri, where.Region.StartLine, r.Message.Text}]
			if d == nil {
				d = at[key{path.Join(mod, uri), where.Region.StartLine, r.Message.Text}]
			}
			if d == nil {
				continue
			}
			d.Group = r.Properties.Group
			if len(r.Fixes) > 0 {
				d.Form = r.Fixes[0].Properties.Form
			}
		}
	}
	return nil
}
