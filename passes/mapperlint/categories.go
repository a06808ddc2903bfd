package mapperlint

import "github.com/mapperlint/mapperlint/internal/findings"

// A CategoryDoc explains one category of diagnostics. The page
// docs/categories.md and -explain are made from it.
type CategoryDoc struct {
	Name   string
	Title  string
	What   string
	Silent string // when it is silent although it looks like a case
	Before string
	After  string
}

// Categories returns the categories, the most specific first.
func Categories() []CategoryDoc {
	return []CategoryDoc{
		{
			Name:  string(findings.Request),
			Title: "Built for every request, message or reconcile",
			What: `The construction is in a handler, or in what a handler reaches: by static calls, method values, closures and
function values, through wrappers in other packages and through interfaces. An entry point is known by its types: a
parameter that carries a request (http.ResponseWriter, *gin.Context, amqp.Delivery, reconcile.Request, ...), a result
that answers one, a generated server interface, a registration. The diagnostic stands at the construction where that is
in the package, else at the call that reaches it; its related notes list the steps.`,
			Silent: `What depends on the request, what is stored in something that lives longer, what runs once, lazily or behind a
cache, and middleware outside the handler that it returns.`,
			Before: `func (a *API) create(w http.ResponseWriter, r *http.Request) {
	in := decode(r)
	if err := validator.New().Struct(in); err != nil {`,
			After: `var validate = validator.New()

func (a *API) create(w http.ResponseWriter, r *http.Request) {
	in := decode(r)
	if err := validate.Struct(in); err != nil {`,
		},
		{
			Name:  string(findings.Loop),
			Title: "Built on every iteration of a loop",
			What: `The construction, or a call of a function that constructs, is repeated by a loop and nothing in it depends on the
iteration. Loops are found by control flow: for, range over anything, goto, and callbacks that a library calls for each
element (slices.SortFunc, filepath.WalkDir, lo.Map).`,
			Silent: `A construction after which every path leaves the loop, loops that retry the construction, loops that start workers,
loops that only wait for a clock, and instances that are kept in a map, slice or channel.`,
			Before: `for _, row := range rows {
	mapper := reflectx.NewMapper("db")
	out = append(out, mapper.FieldMap(reflect.ValueOf(row)))
}`,
			After: `mapper := reflectx.NewMapper("db")
for _, row := range rows {
	out = append(out, mapper.FieldMap(reflect.ValueOf(row)))
}`,
		},
		{
			Name:  string(findings.Call),
			Title: "Built on every call of a function that maps data",
			What: `The function gets the data to map: the instance is used on what comes from its parameters, its receiver or results of
calls on them, and is dropped when the function returns. Who calls it, and how often, need not be in sight: a function
that takes data is made to be called again. So is one that calls itself, for the next page or for what is below.`,
			Silent: `Functions that only start-up code of the package calls, data that are read from a file or the environment (a name of
the data is not the data), constructors that keep what they check, a default for a missing instance.`,
			Before: `func Validate(s any) error {
	return validator.New().Struct(s)
}`,
			After: `var validate = validator.New()

func Validate(s any) error {
	return validate.Struct(s)
}`,
		},
		{
			Name:  string(findings.Setup),
			Title: "Shared, and configured while it is in use",
			What: `Whoever shares an instance must not configure it any more. The diagnostic stands where a handler, or what it
reaches, configures something that outlives the call: a package variable, a field of the object that serves the
requests, a variable around the handler, an object that a library has for the process. It says which of three things
goes wrong:

- **crash**: memory is written that uses read without a lock, and "concurrent map writes" ends the program
  (RegisterValidation on a shared validator, viper.Set, AddToScheme);
- **growth**: each call adds, also under a lock, or panics the second time (a route, a middleware, a callback, an
  expvar);
- **global**: a default of the whole process changes (a field of http.DefaultTransport, slog.SetDefault).

What counts is in [setup.md](setup.md), each with its source. CVE-2026-41135 is the story: a 5G core added a CORS
middleware to its router in the handler of one request, with router.Use, and nobody had to log in to send it. Each
request added one more; a router of gin takes 62, and panics at each call after that. The linter says:

    policy.go:96:2: (*gin.Engine).Use changes the field router, which outlives the call, for every request in
    (*policy).get, a gin handler, through (*policy).setCORS: register it once, where the routes are; each call adds a
    handler that later routes, and requests without one, run through, until the 63rd panics

A function of which nobody says how often it runs is reported only where it changes the default transport or client and
then sends a request with what it is given.

The fix moves set-up of an unexported package variable into init, where that changes nothing but the race: the arguments
are the same each time, and all else that mentions the variable comes later in the same function. Else the message is
advice.

To disagree: //mapperlint:once on a function that does not run while others use the object, or //mapperlint:ignore and the
reason where it is meant so. Where the table is wrong: it says for each row in which lines of the library it was read,
and which test shows it.`,
			Silent: `What runs once (init, main, sync.Once, start hooks, commands), what is made, copied or cloned in the same call, what
a test of something that is kept lets through once, a handler that a command waits for once, what races under a lock,
routes and names that depend on the request, and functions that nobody in sight calls for a request. Tell of your own with
-setup=path.(*T).Method=crash (or growth, global), or with //mapperlint:setup growth on the method.`,
			Before: `func (p *policy) get(c *gin.Context) {
	p.router.Use(cors.Default())`,
			After: `func newPolicy() *policy {
	p := &policy{router: gin.New()}
	p.router.Use(cors.Default())
	p.router.GET("/policy", p.get)`,
		},
		{
			Name:  "directive",
			Title: "A comment or an option for mapperlint that has no effect",
			What: `An ignore without a reason, a directive in a wrong place or with an unknown word, a -mapper option that names
what its package does not declare (at the package clause, or at the import of another module's package), and, with
-unused-ignores, a comment that ignores nothing.`,
			Before: `//mapperlint:ignore
v := validator.New()`,
			After: `//mapperlint:ignore runs once a day, from cron
v := validator.New()`,
		},
	}
}
