// Package texts has comments on texts that go with what is compiled of them.
package texts

import (
	"html/template"
	"net/http"
	"regexp"
	"strings"
)

func Behind(w http.ResponseWriter, r *http.Request) {
	pattern := `^[^@]+@[^@]+$`        // no more than that, on purpose
	re := regexp.MustCompile(pattern) // want `builds`
	if !re.MatchString(r.FormValue("email")) {
		w.WriteHeader(http.StatusBadRequest)
	}
}

// The line breaks of a text stay, and what is said of its parts.
func Inside(w http.ResponseWriter, r *http.Request) {
	const text = `<p>{{.}}</p>` + // the name
		`<hr>` // below all
	t := template.Must(template.New("greeting").Parse(text)) // want `builds`
	t.Execute(w, r.FormValue("name"))
}

// Two lines end in a comment: the declaration has one of them above.
func Both(w http.ResponseWriter, r *http.Request) {
	text := `<b>{{.}}</b>`                                // as the designers have it
	t := template.Must(template.New("title").Parse(text)) // never fails // want `builds`
	t.Execute(w, r.FormValue("title"))
}

// So has one that says what the pattern is.
func Above(w http.ResponseWriter, r *http.Request) {
	// RFC 4122, in small letters
	pattern := `^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$`
	// The compiled pattern.
	re := regexp.MustCompile(pattern) // want `builds`
	if !re.MatchString(r.FormValue("uuid")) {
		w.WriteHeader(http.StatusBadRequest)
	}
}

// In a method of the library that compiles, too.
func Shot(w http.ResponseWriter, r *http.Request) {
	pattern := `^[0-9]{5}$` // of Germany

	if ok, _ := regexp.MatchString(pattern, r.FormValue("zip")); !ok { // want `builds`
		w.WriteHeader(http.StatusBadRequest)
	}
}

// Side has two that are declared side by side, of which one has no name: neither moves.
func Side(w http.ResponseWriter, r *http.Request) {
	mail := regexp.MustCompile(`^[^@ ]+@[^@ ]+$`)    // unfixed: fix/no-free-name // want `builds`
	re := regexp.MustCompile(`^(x|yy?)[0-9]+:[a-z]`) // unfixed: fix/no-free-name // want `builds`
	for _, v := range r.Form["v"] {
		if mail.MatchString(v) || re.MatchString(v) {
			w.WriteHeader(http.StatusBadRequest)
		}
	}
}

// Apart has something between them: the one moves.
func Apart(w http.ResponseWriter, r *http.Request) {
	mail := regexp.MustCompile(`^[^@ ]+@[^@ ]{2,}$`) // want `builds`
	if mail.MatchString(r.URL.Path) {
		return
	}
	re := regexp.MustCompile(`^(x|yy?)[0-9]+:[b-z]`) // unfixed: fix/no-free-name // want `builds`
	if re.MatchString(r.URL.Path) {
		w.WriteHeader(http.StatusBadRequest)
	}
}

// +kubebuilder:rbac:groups=apps,resources=deployments,verbs=get
// +kubebuilder:rbac:groups=apps,resources=deployments/status,verbs=patch

// Marked has lines above that tell tools of it: they stay with it.
func Marked(w http.ResponseWriter, r *http.Request) {
	volumeRegex := regexp.MustCompile(`volume "([^"]+)"`) // want `builds`
	if !volumeRegex.MatchString(r.URL.Path) {
		w.WriteHeader(http.StatusBadRequest)
	}
}

func Chained(s string) string {
	s = regexp.MustCompile(`\s+on\w+="[^"]*"`).ReplaceAllString(s, "")    // unfixed: fix/no-free-name // want `builds`
	s = regexp.MustCompile(`(x|y+)[0-9]:[a-z]`).ReplaceAllString(s, "$1") // unfixed: fix/no-free-name // want `builds`
	return s
}

func RemoveShellMetacharacters(s string) string {
	return regexp.MustCompile(`[|&;$<>^!*?]`).ReplaceAllString(s, "") // want `builds`
}

func looksLikePart(value string) bool {
	trimmed := strings.TrimSpace(value)
	ok, _ := regexp.MatchString(`^[\w-]+/[\w.]+$`, trimmed) // want `builds`
	return ok
}

type builder struct{}

// GetBaseTemplate has its text in a local that goes: its name is free.
func (builder) GetBaseTemplate(w http.ResponseWriter, r *http.Request) {
	baseTemplate := `<title>{{.}}</title>`
	tmpl, err := template.New("base").Parse(baseTemplate) // want `builds`
	if err != nil {
		return
	}
	_ = tmpl.Execute(w, r.FormValue("title"))
}

func listCodes(w http.ResponseWriter, r *http.Request) {
	search := strings.NewReplacer(`\`, `\\`, `%`, `\%`, `_`, `\_`).Replace(r.FormValue("search")) // want `builds`
	_, _ = w.Write([]byte("code LIKE " + search))
}
