// Package tryagain calls others again, and sorts. What decides: what the library does with the function.
package tryagain

import (
	"net/http"
	"regexp"
	"slices"
	"sort"
	"strings"
	"sync"
	"time"

	"github.com/avast/retry-go/v4"
	"github.com/samber/lo"
	kube "k8s.io/client-go/util/retry"
)

type names struct {
	list []string
	once sync.Once
	re   *regexp.Regexp
}

func (n *names) sorted(w http.ResponseWriter, r *http.Request) {
	sort.Slice(n.list, func(i, j int) bool {
		return regexp.MustCompile(`\d+`).FindString(n.list[i]) < n.list[j] // report
	})
}

func (n *names) compared(w http.ResponseWriter, r *http.Request) {
	re := regexp.MustCompile(`\d+`) // report
	slices.SortFunc(n.list, func(a, b string) int {
		return strings.Compare(re.FindString(a), re.FindString(b))
	})
}

func (n *names) tried(w http.ResponseWriter, r *http.Request) {
	_ = retry.Do(func() error {
		re, err := regexp.Compile(r.URL.Path) // silent
		if err == nil {
			re.MatchString(n.list[0])
		}
		return err
	}, retry.Attempts(3))
}

func (n *names) conflict(w http.ResponseWriter, r *http.Request) {
	_ = kube.RetryOnConflict(kube.DefaultRetry, func() error {
		n.list[0] = regexp.MustCompile(`-+`).ReplaceAllString(n.list[0], "-") // report
		return nil
	})
}

func (n *names) mapped(w http.ResponseWriter, r *http.Request) {
	list := lo.Map(n.list, func(s string, _ int) string {
		return regexp.MustCompile(`\s+`).ReplaceAllString(s, " ") // report
	})
	_, _ = w.Write([]byte(list[0]))
}

func (n *names) first(w http.ResponseWriter, r *http.Request) {
	n.once.Do(func() {
		n.re = regexp.MustCompile(`^first`) // silent
	})
	n.re.MatchString(r.URL.Path)
}

func (n *names) afterwards() {
	time.AfterFunc(time.Minute, func() {
		n.list = slices.DeleteFunc(n.list, regexp.MustCompile(`^tmp-`).MatchString) // silent
	})
}

func (n *names) fields(w http.ResponseWriter, r *http.Request) {
	strings.FieldsFunc(r.URL.Path, func(c rune) bool {
		return regexp.MustCompile(`[,;]`).MatchString(string(c)) // report
	})
}

func mount(mux *http.ServeMux) {
	n := &names{list: strings.Fields("a b c")}
	n.afterwards()
	mux.HandleFunc("/sorted", n.sorted)
	mux.HandleFunc("/compared", n.compared)
	mux.HandleFunc("/tried", n.tried)
	mux.HandleFunc("/conflict", n.conflict)
	mux.HandleFunc("/mapped", n.mapped)
	mux.HandleFunc("/first", n.first)
	mux.HandleFunc("/fields", n.fields)
}
