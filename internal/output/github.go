package output

import (
	"bytes"
	"fmt"
	"path/filepath"
	"strings"
)

// GitHub returns findings as workflow commands, of which GitHub's actions make
// annotations of the lines. Files are named from root, the directory of the
// repository.
func GitHub(tool Tool, root string, findings []Finding) []byte {
	levels := make(map[string]string)
	for _, r := range tool.Rules {
		levels[r.ID] = map[string]string{"note": "notice", "error": "error"}[r.Level]
	}
	var out bytes.Buffer
	for _, f := range findings {
		level := levels[f.Category]
		if level == "" {
			level = "warning"
		}
		file := f.Where.File
		if rel, err := filepath.Rel(root, file); err == nil && filepath.IsLocal(rel) {
			file = rel
		}
		fmt.Fprintf(&out, "::%s file=%s,line=%d,endLine=%d", level, gitHubProperty.Replace(filepath.ToSlash(file)), f.Where.Start.Line, f.Where.End.Line)
		if f.Where.Start.Line == f.Where.End.Line { // columns of several lines are refused
			fmt.Fprintf(&out, ",col=%d,endColumn=%d", f.Where.Start.Rune, f.Where.End.Rune)
		}
		fmt.Fprintf(&out, ",title=%s::%s\n", gitHubProperty.Replace(tool.Name+" "+f.Category), gitHubText.Replace(withNotes(f)))
	}
	return out.Bytes()
}

// What would end the text, or a property, of a command.
var (
	gitHubText     = strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A")
	gitHubProperty = strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A", ":", "%3A", ",", "%2C")
)
