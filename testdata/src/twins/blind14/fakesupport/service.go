package fakesupport

import (
	"net/http"
	"reflect"

	"github.com/jmoiron/sqlx/reflectx"
	"github.com/linkedin/goavro/v2"
	"github.com/microcosm-cc/bluemonday"
)

type toy struct{ Name string }

// T is no test.
type T struct{ policy *bluemonday.Policy }

func serve(w http.ResponseWriter, r *http.Request) {
	x := toy{r.FormValue("name")}
	if trimmed(r.Context(), &x) != nil || underTest(r.URL.Query(), &x) != nil {
		return
	}
	reflectx.NewMapper("db").FieldMap(reflect.ValueOf(x)) // report
	(&T{}).mock(w, x.Name)
}

// mock only has such a name.
func (t *T) mock(w http.ResponseWriter, text string) {
	p := bluemonday.UGCPolicy() // report
	_, _ = w.Write([]byte(p.Sanitize(text)))
}

// TestConnection only has such a name, too.
func TestConnection(w http.ResponseWriter, r *http.Request) {
	c, err := goavro.NewCodec(`"string"`) // report
	if err != nil {
		return
	}
	data, _ := c.BinaryFromNative(nil, r.FormValue("name"))
	_, _ = w.Write(data)
}

func Routes(m *http.ServeMux) {
	m.HandleFunc("/", serve)
	m.HandleFunc("/test", TestConnection)
}
