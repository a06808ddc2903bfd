package once

import (
	"net/http"
	"sync"

	"github.com/gorilla/schema"
)

type page struct{ Title string }

var getDecoder = sync.OnceValue(func() *schema.Decoder {
	return schema.NewDecoder()
})

func usesOwn(w http.ResponseWriter, r *http.Request) {
	_ = getDecoder().Decode(&page{}, r.URL.Query())
}
