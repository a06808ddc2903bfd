package compiled

import (
	"context"
	"io"

	"github.com/CloudyKit/jet/v6"
	semver1 "github.com/Masterminds/semver"
	"github.com/Masterminds/semver/v3"
	"github.com/PaesslerAG/gval"
	"github.com/dlclark/regexp2"
	"github.com/dop251/goja"
	"github.com/flosch/pongo2/v6"
	"github.com/jmespath/go-jmespath"
	kaptinlin "github.com/kaptinlin/jsonschema"
	"github.com/osteele/liquid"
	"github.com/tdewolff/minify/v2"
	"github.com/tdewolff/minify/v2/html"
	"github.com/tetratelabs/wazero"
	"golang.org/x/text/collate"
	"golang.org/x/text/language"
	"golang.org/x/text/message"

	"github.com/mapperlint/mapperlint/evidence/internal/bench"
	"github.com/mapperlint/mapperlint/evidence/internal/order"
)

func libraryCases() []bench.Case {
	all := append(queryCases(), languageCases()...)
	all = append(all, engineCases()...)
	all = append(all, gqlgenCase())
	return append(all, documentCases()...)
}

func queryCases() []bench.Case {
	data := map[string]any{"order": map[string]any{"id": "A-1001", "total": 41.5}}
	version, version1 := semver.MustParse("1.9.2"), semver1.MustParse("1.9.2")
	return []bench.Case{
		bench.Of("regexp2-MustCompile", func() *regexp2.Regexp {
			return regexp2.MustCompile(`^[a-z0-9._%+-]+@[a-z0-9.-]+\.[a-z]{2,}$`, regexp2.None)
		}, func(re *regexp2.Regexp) error {
			ok, err := re.MatchString(order.New().Email)
			if err != nil {
				return err
			}
			return bench.Check(ok, true)
		}),
		bench.Of("semver-NewConstraint", func() *semver.Constraints {
			return bench.Must(semver.NewConstraint(">= 1.2.0, < 2.0.0"))
		}, func(c *semver.Constraints) error { return bench.Check(c.Check(version), true) }),
		bench.Of("semver1-NewConstraint", func() *semver1.Constraints {
			return bench.Must(semver1.NewConstraint(">= 1.2.0, < 2.0.0"))
		}, func(c *semver1.Constraints) error { return bench.Check(c.Check(version1), true) }),
		bench.Of("goja-Compile", func() *goja.Program {
			return bench.Must(goja.Compile("total.js", "var total = 0; for (var i = 0; i < 3; i++) { total += i * 41.5 } total", true))
		}, func(p *goja.Program) error {
			_, err := goja.New().RunProgram(p)
			return err
		}).Builds(100),
		bench.Of("jmespath-Compile", func() *jmespath.JMESPath {
			return jmespath.MustCompile("order.id")
		}, func(q *jmespath.JMESPath) error {
			got, err := q.Search(data)
			if err != nil {
				return err
			}
			return bench.Check(got, any("A-1001"))
		}),
		bench.Of("gval-NewEvaluable", func() gval.Evaluable {
			return bench.Must(gval.Full().NewEvaluable("order.total > 10 && order.id == \"A-1001\""))
		}, func(e gval.Evaluable) error {
			got, err := e.EvalBool(context.Background(), data)
			if err != nil {
				return err
			}
			return bench.Check(got, true)
		}).Builds(100),
	}
}

func languageCases() []bench.Case {
	return []bench.Case{
		bench.Of("x-text-NewMatcher", func() language.Matcher {
			return language.NewMatcher([]language.Tag{language.English, language.German, language.French, language.Japanese})
		}, func(m language.Matcher) error {
			_, i := language.MatchStrings(m, "de-AT, en;q=0.8")
			return bench.Check(i, 1)
		}),
		bench.Of("x-text-collate-New", func() *collate.Collator {
			return collate.New(language.German)
		}, func(c *collate.Collator) error { return bench.Check(c.CompareString("Äpfel", "Zebra"), -1) }),
		bench.Of("x-text-NewPrinter", func() *message.Printer {
			return message.NewPrinter(language.German)
		}, func(p *message.Printer) error { return bench.Check(p.Sprintf("%d", 1234567), "1.234.567") }),
	}
}

// module is the empty WebAssembly module.
var module = []byte{0, 'a', 's', 'm', 1, 0, 0, 0}

func engineCases() []bench.Case {
	loader := jet.NewInMemLoader()
	loader.Set("order.jet", `{{.Customer}} of {{.City}}: {{.Items}} items`)
	ctx := context.Background()
	return []bench.Case{
		bench.Of("jet-NewSet", func() *jet.Set { return jet.NewSet(loader) }, func(s *jet.Set) error {
			t, err := s.GetTemplate("order.jet")
			if err != nil {
				return err
			}
			return t.Execute(io.Discard, nil, order.New())
		}),
		bench.Of("pongo2-FromString", func() *pongo2.Template {
			return bench.Must(pongo2.FromString(`{{ o.Customer }} of {{ o.City|upper }}: {{ o.Items }} items`))
		}, func(t *pongo2.Template) error { return t.ExecuteWriter(pongo2.Context{"o": order.New()}, io.Discard) }),
		bench.BuildOnly("liquid-NewEngine", liquid.NewEngine),
		bench.Of("liquid-NewEngine+ParseTemplate", func() *liquid.Template {
			return newLiquid(liquid.NewEngine())
		}, renderLiquid),
		bench.Of("minify-New", newMinifier, func(m *minify.M) error {
			got, err := m.String("text/html", "<p>  one   order, <b> paid </b> </p>")
			if err != nil {
				return err
			}
			return bench.Check(len(got) > 0, true)
		}),
		bench.Closing("wazero-NewRuntime", func() wazero.Runtime { return wazero.NewRuntime(ctx) },
			func(r wazero.Runtime) error {
				m, err := r.InstantiateWithConfig(ctx, module, wazero.NewModuleConfig().WithName(""))
				if err != nil {
					return err
				}
				return m.Close(ctx)
			}, func(r wazero.Runtime) { _ = r.Close(ctx) }).Builds(50),
	}
}

func newMinifier() *minify.M {
	m := minify.New()
	m.AddFunc("text/html", html.Minify)
	return m
}

func newLiquid(e *liquid.Engine) *liquid.Template {
	t, err := e.ParseString(`{{ customer }} of {{ city | upcase }}: {{ items }} items`)
	if err != nil {
		panic(err)
	}
	return t
}

func renderLiquid(t *liquid.Template) error {
	o := order.New()
	if _, err := t.RenderString(map[string]any{"customer": o.Customer, "city": o.City, "items": o.Items}); err != nil {
		return err
	}
	return nil
}

func documentCases() []bench.Case {
	return []bench.Case{
		bench.Of("kaptinlin-Compile", func() *kaptinlin.Schema {
			return bench.Must(kaptinlin.NewCompiler().Compile([]byte(jsonSchema)))
		}, func(s *kaptinlin.Schema) error {
			return bench.Check(s.ValidateJSON([]byte(order.JSON)).IsValid(), true)
		}).Builds(50),
	}
}
