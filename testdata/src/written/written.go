// Package written reads variables that others write: its tests, its files for
// other platforms, start-up code that comes too late.
package written

import (
	"net/http"
	"os"
	"reflect"

	"github.com/jmoiron/sqlx/reflectx"
	"written/settings"
)

func use(m *reflectx.Mapper, in any) { _ = m.FieldMap(reflect.ValueOf(in)) }

var (
	inTest    = "test"
	onWindows = "platform"
	kept      = "kept"
	Exported  = "exported"
)

// A test overrides it.
func Test(w http.ResponseWriter, r *http.Request) {
	use(reflectx.NewMapper(inTest), r) // want `builds`
}

// A test of another package of the directory does, through a variable.
var External = map[string]string{"tag": "json"}

func Elements(w http.ResponseWriter, r *http.Request) {
	use(reflectx.NewMapper(External["tag"]), r) // want `builds`
}

// A file that is not built here sets it.
func Platform(w http.ResponseWriter, r *http.Request) {
	use(reflectx.NewMapper(onWindows), r) // want `builds`
}

// A test sets the environment.
func Environment(w http.ResponseWriter, r *http.Request) {
	use(reflectx.NewMapper(os.Getenv("TAG")), r) // want `builds`
}

// A map that a handler changes, by another name.
var tags = map[string]string{"tag": "db"}

func Aliased(w http.ResponseWriter, r *http.Request) {
	all := tags
	all[r.FormValue("key")] = r.FormValue("value")
	use(reflectx.NewMapper(tags["tag"]), r) // want `builds`
}

// The twin: nobody writes it.
func Kept(w http.ResponseWriter, r *http.Request) {
	use(reflectx.NewMapper(kept), r) // want `builds`
}

// The twin: other packages may set it when they start.
func Late(w http.ResponseWriter, r *http.Request) {
	use(reflectx.NewMapper(Exported), r) // want `builds`
}

// A test sets it in another package.
func Settings(w http.ResponseWriter, r *http.Request) {
	use(reflectx.NewMapper(settings.Of.Tag), r) // want `builds`
}

// So it does under another name of that package.
func NamedSettings(w http.ResponseWriter, r *http.Request) {
	use(reflectx.NewMapper(settings.Named), r) // want `builds`
}

// The twin: no test of this package sets it.
func KeptSettings(w http.ResponseWriter, r *http.Request) {
	use(reflectx.NewMapper(settings.Kept.Tag), r) // want `builds`
}
