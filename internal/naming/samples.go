package naming

import (
	"regexp"
	"slices"
)

// A form is a kind of text that people have a word for, and texts of it.
type form struct {
	name    string
	samples []string
}

// forms are those that a regular expression is asked about.
var forms = []form{
	{"email", []string{"user@example.com", "first.last@mail.example.org"}},
	{"url", []string{"https://example.com/path", "http://www.example.org/path"}},
	{"scheme", []string{"https://", "http://"}},
	{"uuid", []string{"123e4567-e89b-42d3-a456-426614174000", "9b2d7c1e-0f3a-4c5d-8e6f-7a8b9c0d1e2f"}},
	{"date", []string{"2024-01-31", "1999-12-01"}},
	{"ipv4", []string{"192.168.10.5", "10.20.30.40"}},
	{"hexColor", []string{"#a1b2c3", "#00ff7d"}},
	{"placeholder", []string{"{{name}}", "{{user}}"}},
	{"placeholder", []string{"${name}", "${user}"}},
	{"placeholder", []string{"{name}", "{user}"}},
	{"link", []string{"[text](https://example.com/path)", "[more](http://www.example.org/path)"}},
	{"image", []string{"![text](https://example.com/a.png)", "![more](http://www.example.org/b.png)"}},
	{"ansiEscape", []string{"\x1b[31m", "\x1b[1;32m"}},
	{"keyValue", []string{"name=value", "user=admin"}},
	{"entity", []string{"&amp;", "&nbsp;"}},
	{"macAddress", []string{"00:1a:2b:3c:4d:5e", "a4:83:e7:2f:10:9b"}},
	{"time", []string{"12:34", "09:05"}},
	{"time", []string{"12:34:56", "09:05:07"}},
	{"mention", []string{"@user", "@name"}},
	{"hashtag", []string{"#topic", "#word"}},
	{"version", []string{"v1.2.3", "v10.20.30"}},
	{"version", []string{"1.2.3", "10.20.30"}},
	{"attribute", []string{`name="value"`, `class="a b"`}},
	{"eventHandler", []string{`onclick="run()"`, `onload="go()"`}},
	{"eventHandler", []string{` onclick="run()"`, ` onload="go()"`}},
	{"eventHandler", []string{"onclick=", "onload="}},
}

// special are forms that are of another form, too: a URL begins with a scheme, what matches
// attributes matches those that are handlers. They stand behind those in the list.
var special = map[string]bool{"scheme": true, "attribute": true, "eventHandler": true}

// plainTexts are of no form: what matches one of them matches too much to be named.
var plainTexts = []string{"", " ", "word", "two words", "12345", "7", "Word1", "under_score", "with-dash", "a.b", "one.two.three", "/path/to", "a,b;c:d", "(x)", "\"x\"", "\n"}

// formOf returns the word for the texts that a regular expression matches: those of one
// form, and neither those of others nor plain ones. It is asked, not read: there are as
// many spellings of an address as there are people.
func formOf(expr string) string {
	if len(expr) > 500 {
		return ""
	}
	re, err := regexp.Compile(expr)
	if err != nil || slices.ContainsFunc(plainTexts, re.MatchString) {
		return ""
	}
	name := ""
	for _, f := range forms {
		any, all := false, true
		for _, s := range f.samples {
			// a form within another, as the address in a link, is not all of it
			if loc := re.FindStringIndex(s); loc != nil && loc[1]-loc[0] == len(s) {
				any = true
			} else {
				all = false
			}
		}
		switch {
		case all && name == "":
			name = f.name
		case any && f.name != name && !special[f.name]:
			return ""
		}
	}
	return name
}
