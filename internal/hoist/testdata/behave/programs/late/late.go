// Package late reads what is set when the program starts, or after.
package late

import (
	"fmt"
	"net/http"
	"os"
	"reflect"

	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
	"web"
)

func tagOf(m *reflectx.Mapper) string {
	for tag := range m.FieldMap(reflect.ValueOf(0)) {
		return tag
	}
	return ""
}

var byInit string

func init() { byInit = "init" }

func initialised(w http.ResponseWriter, r *http.Request) {
	fmt.Fprint(w, tagOf(reflectx.NewMapper(byInit))) // fixed
}

func RunInitialised() string { return web.Each(initialised, "", "") }

var constant = "constant"

func settled(w http.ResponseWriter, r *http.Request) {
	fmt.Fprint(w, tagOf(reflectx.NewMapper(constant))) // fixed
}

func RunSettled() string { return web.Each(settled, "", "") }

// Exported is for programs to set before they serve.
var Exported = "default"

func exported(w http.ResponseWriter, r *http.Request) {
	fmt.Fprint(w, tagOf(reflectx.NewMapper(Exported))) // kept
}

func RunExported() string {
	Exported = "set"
	defer func() { Exported = "default" }()
	return web.Each(exported, "", "")
}

var changed = "before"

func changes(w http.ResponseWriter, r *http.Request) {
	fmt.Fprint(w, tagOf(reflectx.NewMapper(changed))) // kept
}

func RunChanges() string {
	a := web.Get(changes, "")
	changed = "after"
	return a + web.Get(changes, "")
}

var table = map[string]string{"tag": "t"}

func tabled(w http.ResponseWriter, r *http.Request) {
	fmt.Fprint(w, tagOf(reflectx.NewMapper(table["tag"]))) // kept
}

func RunTabled() string {
	a := web.Get(tabled, "")
	table["tag"] = "u"
	return a + web.Get(tabled, "")
}

var aliased = map[string]string{"tag": "t"}

func aliases(w http.ResponseWriter, r *http.Request) {
	fmt.Fprint(w, tagOf(reflectx.NewMapper(aliased["tag"]))) // kept
}

func RunAliases() string {
	a := web.Get(aliases, "")
	m := aliased
	m["tag"] = "u"
	return a + web.Get(aliases, "")
}

var list = []string{"l"}

func set(l []string) { l[0] = "m" }

func listed(w http.ResponseWriter, r *http.Request) {
	fmt.Fprint(w, tagOf(reflectx.NewMapper(list[0]))) // kept
}

func RunListed() string {
	a := web.Get(listed, "")
	set(list)
	return a + web.Get(listed, "")
}

type config struct{ tag string }

var current = &config{"c"}

func (c *config) use(tag string) { c.tag = tag }

func configured(w http.ResponseWriter, r *http.Request) {
	fmt.Fprint(w, tagOf(reflectx.NewMapper(current.tag))) // kept
}

func RunConfigured() string {
	a := web.Get(configured, "")
	current.use("d")
	return a + web.Get(configured, "")
}

func environment(w http.ResponseWriter, r *http.Request) {
	fmt.Fprint(w, tagOf(reflectx.NewMapper(os.Getenv("BEHAVE_TAG")))) // kept
}

func RunEnvironment() string {
	os.Setenv("BEHAVE_TAG", "a")
	a := web.Get(environment, "")
	os.Setenv("BEHAVE_TAG", "b")
	return a + web.Get(environment, "")
}

func fileAnew(w http.ResponseWriter, r *http.Request) {
	b, err := os.ReadFile(file)
	if err != nil {
		fmt.Fprint(w, "no file")
		return
	}
	fmt.Fprint(w, tagOf(reflectx.NewMapper(string(b)))) // kept
}

const file = "behave-late.txt"

func RunFile() string {
	defer os.Remove(file)
	a := web.Get(fileAnew, "")
	_ = os.WriteFile(file, []byte("x"), 0o666)
	a += web.Get(fileAnew, "")
	_ = os.WriteFile(file, []byte("y"), 0o666)
	return a + web.Get(fileAnew, "")
}

var hook = func() string { return "hook" }

func hooked(w http.ResponseWriter, r *http.Request) {
	fmt.Fprint(w, tagOf(reflectx.NewMapper(hook()))) // kept
}

func RunHooked() string {
	a := web.Get(hooked, "")
	hook = func() string { return "other" }
	return a + web.Get(hooked, "")
}

func ordered(w http.ResponseWriter, r *http.Request) {
	var out string
	d := schema.NewDecoder() // fixed
	d.ZeroEmpty(true)
	d.IgnoreUnknownKeys(true)
	d.SetAliasTag(constant)
	_ = d.Decode(&out, nil)
	fmt.Fprint(w, out)
}

func RunOrdered() string { return web.Each(ordered, "", "") }
