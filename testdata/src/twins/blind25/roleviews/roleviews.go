// Package roleviews shows each role what it may see. What decides: whether one of a few is chosen, or made from what the request says.
package roleviews

import (
	"net/http"
	"regexp"
	"strings"

	"github.com/microcosm-cc/bluemonday"
)

type role int

const (
	guest role = iota
	member
	admin
)

func roleOf(r *http.Request) role {
	switch r.Header.Get("X-Role") {
	case "admin":
		return admin
	case "member":
		return member
	}
	return guest
}

var policies = map[role]*bluemonday.Policy{
	guest: bluemonday.NewPolicy(), // silent
	admin: bluemonday.UGCPolicy(), // silent
}

func memberPolicy() *bluemonday.Policy {
	p := bluemonday.NewPolicy() // silent
	p.AllowElements("b", "i")
	return p
}

func init() { policies[member] = memberPolicy() }

func policyFor(ro role) *bluemonday.Policy {
	switch ro {
	case admin:
		return bluemonday.UGCPolicy() // report
	case member:
		return bluemonday.NewPolicy().AllowElements("b", "i") // report
	default:
		return policies[guest]
	}
}

func comment(w http.ResponseWriter, r *http.Request) {
	p := policyFor(roleOf(r))
	_, _ = w.Write([]byte(p.Sanitize(r.FormValue("text"))))
}

func note(w http.ResponseWriter, r *http.Request) {
	p, ok := policies[roleOf(r)]
	if !ok {
		p = bluemonday.UGCPolicy() // report
	}
	_, _ = w.Write([]byte(p.Sanitize(r.FormValue("text"))))
}

// fill keeps what it has made.
func fill(w http.ResponseWriter, r *http.Request) {
	ro := roleOf(r)
	if policies[ro] == nil {
		policies[ro] = bluemonday.UGCPolicy() // silent
	}
	_, _ = w.Write([]byte(policies[ro].Sanitize(r.FormValue("text"))))
}

func hide(w http.ResponseWriter, r *http.Request) {
	re := regexp.MustCompile(`\d`) // report
	if roleOf(r) == admin {
		re = regexp.MustCompile(`\d{9,}`) // report
	}
	_, _ = w.Write([]byte(re.ReplaceAllString(r.FormValue("text"), "*")))
}

// mask hides what the request names.
func mask(w http.ResponseWriter, r *http.Request) {
	words := []string{"secret", "*"}
	if roleOf(r) < admin {
		words = append(words, r.FormValue("word"), "*")
	}
	rep := strings.NewReplacer(words...) // silent
	_, _ = rep.WriteString(w, r.FormValue("text"))
}

func Routes(m *http.ServeMux) {
	m.HandleFunc("/comment", comment)
	m.HandleFunc("/note", note)
	m.HandleFunc("/fill", fill)
	m.HandleFunc("/hide", hide)
	m.HandleFunc("/mask", mask)
}
