package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
)

// A verdict is what a reader says of a diagnostic of an opt-in group.
type verdict struct {
	Module, File string
	Line         int
	Group        string
	Category     string
	Label        string // TRUE: a maintainer would take it; COLD: right, but it runs once for each process, command or file; FALSE
	Why          string // of what is not TRUE
	Blind        bool   // labelled before anything was mended for the repository
	Sample       int    // of those that are blind, which sample it is of; 0 for the first three
	Stays        bool   // of group client: something stays for ever, so that group leak has it as well
}

// silentSince ends the reason of a verdict on what is no longer reported.
const silentSince = "silent since"

// labels are the verdicts, and of how many packages they are.
const (
	labels         = "bench/labels/groups.jsonl"
	libraries      = 1709 // of well-kept libraries, for which the linter was developed first
	services       = 2828 // of services, operators and command lines, none of which it was developed for
	serviceImports = 5569 // of the standard library and of what some of these depend on
)

// blindWithout are repositories of the blind sample without a diagnostic.
var blindWithout = []string{"gomplate", "listmonk", "Open-IM-Server", "AdGuardHome", "ntfy", "new-api", "grafana-operator", "go-api", "deprem-yardim-backend-go", "ezbookkeeping", "hris-backend-go", "backend-gofiber-boilerplate", "go-api-starter",
	"fiber-apotek", "go-echo-api", "http-add-on", "shop-golang-microservices", "anycable-go", "hetty", "mediamtx", "gofiber-skeleton",
	"golang-echo-postgres-nextjs-the-fullstack-webapp", "Yamato-Go-Gin-API", "go-grpc-auth-service", "go-fiber-gorm-pos", "blog-backend", "trust-manager",
	"echo-rest-api", "fiber-api", "go-fiber-api-starter", "Go-Clean-Architecture-REST-API", "GSabadini/go-clean-architecture", "ecommerce-golang-fiber-mongodb",
	"golang-ecommerce-api", "go-gin-mongodb-ecommerce", "photogallery", "gin-gorm-admin", "go-fiber-api", "gin-gorm-oj", "Piwriw/k8s-dashboard",
	"iamgadfly/go-echo-api", "flipt", "jaeger-operator", "golang-ecommerce-microservice", "Airbnb-BE", "turbine-api", "squashfs", "go-movies", "now",
	"GoMen", "MeshManagerAgent", "fiber-sqlx-arco", "treehole_next", "gemini-care", "LinkedOut", "master-proof-api", "golang-pos", "gostak", "iaf",
	"harbor-operator", "campyuk-be", "go-deploy", "gin-api-template", "mattermost-plugin-github", "MyGlog", "session-manager",
	"simple-gin-go-rest-api", "web-monitor", "approval-backend-saas", "go-rest-boilerplate", "yorkie", "evermos-service-go", "bandroom-cms", "nclip", "Athooh/Portfolio", "DanceMirror",
	"devhub.id-backend", "ddddincn/dash", "aletheia",
}

// lastSample is the number of the last blind sample.
const lastSample = 10

// A count is what readers say of one group.
type count struct{ all, right, cold, wrong, silenced, lost int }

// add counts a verdict; it reports whether its label is one.
func (c *count) add(v verdict) bool {
	c.all++
	switch {
	case strings.HasSuffix(v.Why, silentSince):
		c.silenced++
		if v.Label == "TRUE" {
			c.lost++
		}
	case v.Label == "TRUE":
		c.right++
	case v.Label == "COLD":
		c.cold++
	case v.Label == "FALSE":
		c.wrong++
	default:
		return false
	}
	return true
}

// counts are those of a set of verdicts, by group.
type counts map[string]*count

// add counts a verdict in its group, and in group leak if that has it as well.
func (c counts) add(v verdict) error {
	groups := []string{v.Group}
	if v.Stays {
		groups = append(groups, "leak")
	}
	for _, group := range groups {
		if c[group] == nil {
			c[group] = new(count)
		}
		if !c[group].add(v) {
			return fmt.Errorf("%s: %s:%d: no label %q", labels, v.File, v.Line, v.Label)
		}
	}
	return nil
}

// A blindSample is what was read before anything was mended for it, as it was said then and as it
// is since.
type blindSample struct{ first, since counts }

// add counts a verdict in both.
func (s blindSample) add(v verdict) error {
	err := s.since.add(v)
	v.Why = strings.TrimSuffix(v.Why, silentSince)
	return errors.Join(err, s.first.add(v))
}

// rows are the lines of a table of the sample, of which the groups have that addition.
func (s blindSample) rows(addition string) string {
	var b strings.Builder
	for _, group := range slices.Sorted(maps.Keys(s.first)) {
		fmt.Fprintf(&b, "| %s%s | %s | %s |\n", group, addition, s.first[group].columns(), s.since[group].columns())
	}
	return b.String()
}

// read counts the verdicts of a file: those on code that the linter was mended for, those of
// all blind samples, and of the last.
func read(name string) (known counts, blind, last blindSample, repos []string, err error) {
	known = make(counts)
	blind, last = blindSample{make(counts), make(counts)}, blindSample{make(counts), make(counts)}
	data, err := os.ReadFile(name)
	if err != nil {
		return known, blind, last, nil, err
	}
	for dec := json.NewDecoder(bytes.NewReader(data)); dec.More(); {
		var v verdict
		if err := dec.Decode(&v); err != nil {
			return known, blind, last, nil, fmt.Errorf("%s: %w", labels, err)
		}
		if !v.Blind {
			err = errors.Join(err, known.add(v))
			continue
		}
		module, _, _ := strings.Cut(v.Module, "@")
		if repo := path.Base(majorVersion.ReplaceAllString(module, "")); !slices.Contains(repos, repo) {
			repos = append(repos, repo)
		}
		err = errors.Join(err, blind.add(v))
		if v.Sample == lastSample {
			err = errors.Join(err, last.add(v))
		}
	}
	return known, blind, last, repos, err
}

// majorVersion ends the path of a module that has one.
var majorVersion = regexp.MustCompile(`/v[0-9]+$`)

// precisionHeading begins the section.
const precisionHeading = "## Precision of the opt-in groups"

// precision returns the section on what readers say of the opt-in groups.
func precision(root string) (string, error) {
	known, blind, last, repos, err := read(filepath.Join(root, filepath.FromSlash(labels)))
	if err != nil {
		return "", err
	}
	var b strings.Builder
	fmt.Fprintf(&b, precisionHeading+"\n\nThe diagnostics of `-groups=compiled,client,leak` on %s packages of well-kept libraries, %s packages of services, operators and command lines that the linter was not developed for, and %s packages that some of these depend on; read, or where the message and the line say enough, judged from these ([labels](../%s)). A diagnostic is *right* if a maintainer would take it, *cold* if what it says is true but runs once for each process, command or file, else *false*. *Silenced* are those that are no longer reported; in parentheses, how many of these were right.\n\n",
		thousands(libraries), thousands(services), thousands(serviceImports), labels)
	b.WriteString("| group | reported | silenced | of what is left: right | cold | false | right | right or cold |\n| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |\n")
	for _, group := range slices.Sorted(maps.Keys(known)) {
		c := known[group]
		fmt.Fprintf(&b, "| %s | %d | %d (%d) | %s | %s |\n", group, c.all, c.silenced, c.lost, c.columns(), share(c.right+c.cold, c.left()))
	}
	b.WriteString("\nGroup leak has what of group client stays for ever and is not released. To be on by default, 0.97 of what it reports would have to be right.\n")
	slices.SortFunc(repos, func(x, y string) int { return strings.Compare(strings.ToLower(x), strings.ToLower(y)) })
	fmt.Fprintf(&b, "\nThese figures say how well the linter does on what it was mended for. Each diagnostic on %d repositories was read before anything was mended for one of them: %s; %s have none. The first columns are what the reader said; the last ones leave out what is no longer reported.\n\n",
		len(repos)+len(blindWithout), strings.Join(repos, ", "), strings.Join(blindWithout, ", "))
	b.WriteString("| group | first: right | cold | false | right | since: right | cold | false | right |\n| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |\n")
	b.WriteString(blind.rows("") + last.rows(", last sample"))
	return b.String(), nil
}

// left is how many are still reported.
func (c *count) left() int { return c.all - c.silenced }

// columns are what is right, cold and false of what is left, and which part is right.
func (c *count) columns() string {
	return fmt.Sprintf("%d | %d | %d | %s", c.right, c.cold, c.wrong, share(c.right, c.left()))
}

// share returns a part as a decimal fraction, or a dash.
func share(part, all int) string {
	if all == 0 {
		return "–"
	}
	return fmt.Sprintf("%.2f", float64(part)/float64(all))
}
