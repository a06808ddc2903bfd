package once

import (
	"net/http"

	"github.com/gorilla/schema"
)

// The lazy variable is in a file that imports sync, which this one does not.
func usesExisting(w http.ResponseWriter, r *http.Request) {
	if err := schema.NewDecoder().Decode(&page{}, r.URL.Query()); err != nil { // want `builds`
		http.Error(w, err.Error(), http.StatusBadRequest)
	}
}
