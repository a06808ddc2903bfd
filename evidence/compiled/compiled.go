// Package compiled measures what is made from a text: patterns, templates,
// expressions, policies and schemas.
package compiled

import (
	htmltemplate "html/template"
	"io"
	"regexp"
	"strings"
	"text/template"

	"github.com/cloudflare/ahocorasick"
	"github.com/gertd/go-pluralize"
	"github.com/gobwas/glob"
	"github.com/microcosm-cc/bluemonday"
	"github.com/ua-parser/uap-go/uaparser"
	"github.com/yuin/goldmark"

	"github.com/mapperlint/mapperlint/evidence/internal/bench"
	"github.com/mapperlint/mapperlint/evidence/internal/order"
)

// Cases returns the cases of the group.
func Cases() []bench.Case {
	all := append(standardCases(), textCases()...)
	all = append(all, expressionCases()...)
	all = append(all, schemaCases()...)
	all = append(all, libraryCases()...)
	return append(all, grammarCases()...)
}

const page = `<p>{{.Customer}} of {{.City}}, {{.Country}}: {{.Items}} items, {{printf "%.2f" .Total}}{{if .Paid}}, paid{{end}}</p>`

func standardCases() []bench.Case {
	return []bench.Case{
		bench.Of("regexp-MustCompile", func() *regexp.Regexp {
			return regexp.MustCompile(`^[a-z0-9._%+-]+@[a-z0-9.-]+\.[a-z]{2,}$`)
		}, func(re *regexp.Regexp) error {
			return bench.Check(re.MatchString(order.New().Email), true)
		}),
		bench.Of("text-template-Parse", func() *template.Template {
			return template.Must(template.New("page").Parse(page))
		}, func(t *template.Template) error { return t.Execute(io.Discard, order.New()) }),
		bench.Of("html-template-Parse", func() *htmltemplate.Template {
			return htmltemplate.Must(htmltemplate.New("page").Parse(page))
		}, func(t *htmltemplate.Template) error { return t.Execute(io.Discard, order.New()) }),
		bench.Of("strings-NewReplacer", func() *strings.Replacer {
			return strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;", `"`, "&quot;", "'", "&#39;")
		}, func(r *strings.Replacer) error {
			return bench.Check(r.Replace("a < b"), "a &lt; b")
		}),
	}
}

func textCases() []bench.Case {
	words := strings.Fields("leave at the door ring bell neighbour garage porch fragile urgent gift")
	return []bench.Case{
		bench.Of("bluemonday-UGCPolicy", bluemonday.UGCPolicy, sanitize).Builds(100),
		bench.Of("bluemonday-StrictPolicy", bluemonday.StrictPolicy, sanitize),
		bench.Of("goldmark-New", func() goldmark.Markdown { return goldmark.New() }, func(m goldmark.Markdown) error {
			return m.Convert([]byte("# Order\n\nto *Ada*, see [tracking](https://example.com/1)\n"), io.Discard)
		}),
		bench.Of("ahocorasick-New", func() *ahocorasick.Matcher {
			return ahocorasick.NewStringMatcher(words)
		}, func(m *ahocorasick.Matcher) error {
			return bench.Check(len(m.MatchThreadSafe([]byte("a gift, leave it at the garage"))), 5)
		}),
		bench.Of("gobwas-glob-Compile", func() *glob.Pattern {
			return bench.Must(glob.Compile("orders.{gb,fr}.*.paid", '.'))
		}, func(p *glob.Pattern) error {
			return bench.Check(p.Match("orders.gb.london.paid"), true)
		}),
		bench.Of("uaparser-New", func() *uaparser.Parser { return bench.Must(uaparser.New()) }, parseAgent).Builds(1),
		bench.Of("pluralize-NewClient", pluralize.NewClient, func(c *pluralize.Client) error {
			return bench.Check(c.Plural("city"), "cities")
		}).Builds(10),
	}
}

func sanitize(p *bluemonday.Policy) error {
	got := p.Sanitize(`Leave <b>at</b> the door<script>alert(1)</script>`)
	return bench.Check(strings.Contains(got, "script"), false)
}

func parseAgent(p *uaparser.Parser) error {
	client := p.Parse("Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0")
	return bench.Check(client.UserAgent.Family, "Firefox")
}
