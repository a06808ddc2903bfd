package naming

import (
	"regexp"
	"slices"
	"testing"
)

// TestFormOf: what matches texts of one form is called by it, and what matches more, or
// other texts, is not.
func TestFormOf(t *testing.T) {
	t.Parallel()
	for expr, want := range map[string]string{
		`^[a-zA-Z0-9._%+-]+@[a-zA-Z0-9.-]+\.[a-zA-Z]{2,}$`: "email",
		`\w+([-+.]\w+)*@\w+([-.]\w+)*\.\w+([-.]\w+)*`:      "email",
		`[^@ \t\r\n]+@[^@ \t\r\n]+\.[^@ \t\r\n]+`:          "email",
		`^[^@]+$`:               "",
		`^https?://[^\s]+$`:     "url",
		`(http|https)://[^\s]*`: "url",
		`^https?://`:            "scheme",
		`^(\w+)://`:             "scheme",
		`^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$`: "uuid",
		`^[0-9a-f-]+$`:                         "",
		`^\d{4}-\d{2}-\d{2}$`:                  "date",
		`(\d+)-(\d+)-(\d+)`:                    "date",
		`^(\d{1,3}\.){3}\d{1,3}$`:              "ipv4",
		`^#[0-9a-fA-F]{6}$`:                    "hexColor",
		`#\w+`:                                 "",
		`\{\{(\w+)\}\}`:                        "placeholder",
		`\$\{([^}]+)\}`:                        "placeholder",
		`\[([^\]]+)\]\(([^)]+)\)`:              "link",
		`!\[([^\]]*)\]\(([^)]+)\)`:             "image",
		`\x1b\[[0-9;]*m`:                       "ansiEscape",
		`(\w+)=("[^"]+"|\S+)`:                  "keyValue",
		`@(\w+)`:                               "mention",
		`^v?(\d+)\.(\d+)\.(\d+)$`:              "version",
		`^\d+\.\d+\.\d+`:                       "version",
		`.*`:                                   "",
		`\S+`:                                  "",
		`^[a-z0-9-]+$`:                         "",
		`[`:                                    "",
		`^(https?://)?[a-z.]+(/[a-z./]*)?(@)?`: "",
	} {
		if got := formOf(expr); got != want {
			t.Errorf("%s: %q, want %q", expr, got, want)
		}
	}
}

// TestForms: what is plain is of no form, and no two forms have a sample in common.
func TestForms(t *testing.T) {
	t.Parallel()
	var all []string
	for _, f := range forms {
		if len(f.samples) < 2 {
			t.Errorf("%s has %d samples", f.name, len(f.samples))
		}
		for _, s := range f.samples {
			if slices.Contains(all, s) || slices.Contains(plainTexts, s) {
				t.Errorf("%q is given twice", s)
			}
			all = append(all, s)
		}
	}
	if re := regexp.MustCompile(`^\w+$`); !slices.ContainsFunc(plainTexts, re.MatchString) {
		t.Error("a word is no plain text")
	}
}
