package summary

import "testing"

func TestPlaceFrom(t *testing.T) {
	t.Parallel()
	for _, tt := range [][3]string{
		{"example.com/app/api", "example.com/app/store/db.go:7", "store/db.go:7"},
		{"example.com/app", "example.com/app/internal/store/db.go:7", "internal/store/db.go:7"},
		{"example.com/app/api/users", "example.com/app/api/http.go:7", "api/http.go:7"},
		{"example.com/app/api", "github.com/acme/lib/http.go:7", "github.com/acme/lib/http.go:7"},
		{"github.com/me/app", "github.com/acme/lib/http.go:7", "github.com/acme/lib/http.go:7"},
		{"crosspkg/api", "crosspkg/store/db.go:7", "store/db.go:7"},
		{"main", "other/db.go:7", "other/db.go:7"},
	} {
		if got := PlaceFrom(tt[0], tt[1]); got != tt[2] {
			t.Errorf("from %s: %s is %s, want %s", tt[0], tt[1], got, tt[2])
		}
	}
}
