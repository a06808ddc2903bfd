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

// violation says where v is not what s describes, and more strictly than the
// schema: what it does not tell of may not be there.
func (s *schema) violation(v any, at string) string {
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
			if p == nil {
				return strings.TrimPrefix(at, ".") + name + ": not in the schema"
			}
			if p.Description == "" {
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
