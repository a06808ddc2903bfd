package compiled

import (
	"context"

	"cel.dev/cel-go/cel"
	"github.com/Knetic/govaluate"
	"github.com/casbin/casbin/v2"
	"github.com/casbin/casbin/v2/model"
	stringadapter "github.com/casbin/casbin/v2/persist/string-adapter"
	"github.com/expr-lang/expr"
	"github.com/expr-lang/expr/vm"
	"github.com/itchyny/gojq"
	"github.com/open-policy-agent/opa/v1/rego"

	"github.com/mapperlint/mapperlint/evidence/internal/bench"
)

// rule is an expression that four of the languages share.
const rule = `items > 0 && total > 10.0 && country == "GB"`

func variables() map[string]any {
	return map[string]any{"items": 3, "total": 41.5, "country": "GB"}
}

func expressionCases() []bench.Case {
	env := newEnv()
	return []bench.Case{
		bench.Of("cel-sharedEnv-Program", func() cel.Program { return newProgram(env) }, evalCEL).Builds(100),
		bench.Of("cel-NewEnv+Program", func() cel.Program { return newProgram(newEnv()) }, evalCEL).Builds(100),
		bench.Of("expr-Compile", func() *vm.Program {
			return bench.Must(expr.Compile(rule, expr.Env(variables())))
		}, func(p *vm.Program) error {
			got, err := expr.Run(p, variables())
			return isTrue(got, err)
		}),
		bench.Of("govaluate-New", func() *govaluate.EvaluableExpression {
			return bench.Must(govaluate.NewEvaluableExpression(rule))
		}, func(e *govaluate.EvaluableExpression) error {
			got, err := e.Evaluate(variables())
			return isTrue(got, err)
		}),
		bench.Of("gojq-Compile", func() *gojq.Code {
			return bench.Must(gojq.Compile(bench.Must(gojq.Parse(`.items > 0 and .total > 10 and .country == "GB"`))))
		}, func(c *gojq.Code) error {
			got, _ := c.Run(variables()).Next()
			return isTrue(got, nil)
		}),
		bench.Of("rego-PrepareForEval", prepare, evalRego).Builds(50),
		bench.Of("casbin-NewEnforcer", newEnforcer, func(e *casbin.Enforcer) error {
			got, err := e.Enforce("ada", "orders", "read")
			return isTrue(got, err)
		}),
	}
}

func isTrue(got any, err error) error {
	if err != nil {
		return err
	}
	return bench.Check(got, any(true))
}

func newEnv() *cel.Env {
	return bench.Must(cel.NewEnv(
		cel.Variable("items", cel.IntType),
		cel.Variable("total", cel.DoubleType),
		cel.Variable("country", cel.StringType),
	))
}

func newProgram(env *cel.Env) cel.Program {
	ast, issues := env.Compile(rule)
	return bench.Must(env.Program(bench.Must(ast, issues.Err())))
}

func evalCEL(p cel.Program) error {
	got, _, err := p.Eval(variables())
	if err != nil {
		return err
	}
	return isTrue(got.Value(), nil)
}

const policy = `package shop
default allow := false
allow if { input.items > 0; input.total > 10; input.country == "GB" }`

func prepare() rego.PreparedEvalQuery {
	r := rego.New(rego.Query("data.shop.allow"), rego.Module("shop.rego", policy))
	return bench.Must(r.PrepareForEval(context.Background()))
}

func evalRego(q rego.PreparedEvalQuery) error {
	got, err := q.Eval(context.Background(), rego.EvalInput(variables()))
	if err != nil {
		return err
	}
	return bench.Check(got.Allowed(), true)
}

const (
	accessModel = `[request_definition]
r = sub, obj, act
[policy_definition]
p = sub, obj, act
[policy_effect]
e = some(where (p.eft == allow))
[matchers]
m = r.sub == p.sub && r.obj == p.obj && r.act == p.act`
	accessPolicy = "p, ada, orders, read\np, grace, orders, write"
)

func newEnforcer() *casbin.Enforcer {
	m := bench.Must(model.NewModelFromString(accessModel))
	return bench.Must(casbin.NewEnforcer(m, stringadapter.NewAdapter(accessPolicy)))
}
