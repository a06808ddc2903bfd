package listing

import (
	"encoding/json"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// TestConforms: what is printed is what the schema says, and a listing that is not
// fails.
func TestConforms(t *testing.T) {
	t.Parallel()
	var s schema
	if err := json.Unmarshal([]byte(Schema()), &s); err != nil {
		t.Fatal(err)
	}
	text, err := json.Marshal(New())
	if err != nil {
		t.Fatal(err)
	}
	decode := func() map[string]any {
		var v map[string]any
		if err := json.Unmarshal(text, &v); err != nil {
			t.Fatal(err)
		}
		return v
	}
	if why := s.violation(decode(), ""); why != "" {
		t.Error(why)
	}
	first := func(v map[string]any) map[string]any { return v["entries"].([]any)[0].(map[string]any) }
	for what, change := range map[string]func(v map[string]any){
		"version: ":             func(v map[string]any) { v["version"] = 2.0 },
		"entries: ":             func(v map[string]any) { v["entries"] = "none" },
		"entries.0.id: ":        func(v map[string]any) { delete(first(v), "id") },
		"entries.0.sharing: ":   func(v map[string]any) { first(v)["sharing"] = "perhaps" },
		"entries.0.group: ":     func(v map[string]any) { first(v)["group"] = "leak" },
		"entries.0.default: ":   func(v map[string]any) { first(v)["default"] = "yes" },
		"entries.0.undeclared:": func(v map[string]any) { first(v)["undeclared"] = 1.0 },
	} {
		v := decode()
		change(v)
		if why := s.violation(v, ""); !strings.HasPrefix(why, what) {
			t.Errorf("%s is not complained of: %q", what, why)
		}
	}
}

// TestDiagnosticsConform: a list and an error are what the schema says, and a list with
// something else is not.
func TestDiagnosticsConform(t *testing.T) {
	t.Parallel()
	var s schema
	if err := json.Unmarshal([]byte(DiagnosticsSchema()), &s); err != nil {
		t.Fatal(err)
	}
	for text, right := range map[string]bool{
		`{"a": {"mapperlint": [{"category": "call", "posn": "a.go:1:1", "end": "a.go:1:2", "message": "m",
			"suggested_fixes": [{"message": "f", "edits": [{"filename": "a.go", "start": 0, "end": 1, "new": "x"}]}],
			"related": [{"posn": "a.go:1:1", "end": "a.go:1:2", "message": "r"}]}]}}`: true,
		`{"a": {"mapperlint": {"error": "why"}}, "b": {"mapperlint": []}}`: true,
		`{}`: true,
		`{"a": {"mapperlint": [{"category": "call", "message": "m"}]}}`:                             false,
		`{"a": {"mapperlint": [{"category": "call", "posn": "a.go:1:1", "message": "m", "x": 1}]}}`: false,
		`{"a": {"mapperlint": {"errors": "why"}}}`:                                                  false,
		`{"a": []}`: false,
	} {
		var v any
		if err := json.Unmarshal([]byte(text), &v); err != nil {
			t.Fatal(err)
		}
		if why := s.violation(v, ""); (why == "") != right {
			t.Errorf("%s: %q", text, why)
		}
	}
}

// violation says where v is not what s describes, and more strictly than the
// schema: what it does not tell of may not be there.
func (s *schema) violation(v any, at string) string {
	if len(s.AnyOf) > 0 {
		why := ""
		for _, one := range s.AnyOf {
			if why = one.violation(v, at); why == "" {
				break
			}
		}
		return why
	}
	switch v := v.(type) {
	case map[string]any:
		if s.Type != "object" {
			return at + ": an object"
		}
		at += "."
		for _, name := range s.Required {
			if _, ok := v[name]; !ok {
				return strings.TrimPrefix(at, ".") + name + ": missing"
			}
		}
		for name, x := range v {
			p := s.Properties[name]
			if p == nil && s.Values == nil {
				return strings.TrimPrefix(at, ".") + name + ": not in the schema"
			}
			if p == nil {
				p = s.Values
			} else if p.Description == "" {
				return name + ": not described"
			}
			if why := p.violation(x, strings.TrimPrefix(at+name, ".")); why != "" {
				return why
			}
		}
	case []any:
		if s.Type != "array" {
			return at + ": an array"
		}
		for i, x := range v {
			if why := s.Items.violation(x, at+"."+strconv.Itoa(i)); why != "" {
				return why
			}
		}
	case string:
		if s.Type != "string" || s.Enum != nil && !slices.Contains(s.Enum, v) {
			return at + ": " + v
		}
	case bool:
		if s.Type != "boolean" {
			return at + ": a boolean"
		}
	case float64:
		if s.Type != "number" && (s.Type != "integer" || v != float64(int64(v))) || s.Const != nil && s.Const != v {
			return at + ": a number"
		}
	default:
		return at + ": null"
	}
	return ""
}
