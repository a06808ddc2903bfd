package api_test

import (
	"encoding/json"
	"fmt"
	"io"
	"maps"
	"net/http"
	"net/http/httptest"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"github.com/mapperlint/mapperlint/examples/priceapi/internal/api"
	"github.com/mapperlint/mapperlint/examples/priceapi/internal/model"
	"github.com/mapperlint/mapperlint/examples/priceapi/internal/store"
)

// service is a running service on a store of its own.
type service struct {
	t   *testing.T
	url string
}

func start(t *testing.T) service {
	t.Helper()
	st, err := store.Open(filepath.Join(t.TempDir(), "prices.db"))
	if err != nil {
		t.Fatal(err)
	}
	shop := newShop(t)
	srv := httptest.NewServer(api.NewAPI(st, shop).Handler())
	t.Cleanup(func() {
		srv.Close()
		if err := st.Close(); err != nil {
			t.Error(err)
		}
	})
	return service{t, srv.URL}
}

// do sends a request as client, fails unless the answer has the wanted status,
// and reads the answer into answer, unless that is nil.
func (s service) do(client, method, path, body string, status int, answer any) {
	s.t.Helper()
	req, err := http.NewRequestWithContext(s.t.Context(), method, s.url+path, strings.NewReader(body))
	if err != nil {
		s.t.Fatal(err)
	}
	if client != "" {
		req.Header.Set("X-Client-Id", client)
	}
	resp, err := http.DefaultClient.Do(req)
	if err != nil {
		s.t.Fatal(err)
	}
	defer resp.Body.Close()
	data, err := io.ReadAll(resp.Body)
	if err != nil {
		s.t.Fatal(err)
	}
	if resp.StatusCode != status {
		s.t.Fatalf("%s %s: status %d, want %d: %s", method, path, resp.StatusCode, status, data)
	}
	if answer == nil {
		return
	}
	if err := json.Unmarshal(data, answer); err != nil {
		s.t.Fatalf("%s %s: %v: %s", method, path, err, data)
	}
}

func (s service) createDevice(name, vendor string) model.Device {
	s.t.Helper()
	var device model.Device
	s.do("", "POST", "/devices", fmt.Sprintf(`{"name":%q,"vendor":%q}`, name, vendor), 201, &device)
	return device
}

func TestDevices(t *testing.T) {
	t.Parallel()
	s := start(t)
	phone := s.createDevice("Phone", "Acme")
	watch := s.createDevice("Watch", "Globex")
	if phone.ID == "" || phone.ID == watch.ID || phone.CreatedAt.IsZero() {
		t.Errorf("created %+v and %+v, want ids of their own and a time", phone, watch)
	}

	var updated, got model.Device
	s.do("", "PUT", "/devices/"+phone.ID, `{"name":"Phone 2","vendor":"Acme"}`, 200, &updated)
	s.do("", "GET", "/devices/"+phone.ID, "", 200, &got)
	phone.Name = "Phone 2"
	if updated != phone || got != phone {
		t.Errorf("updated to %+v, then got %+v; want %+v", updated, got, phone)
	}

	var all, first, globex []model.Device
	s.do("", "GET", "/devices", "", 200, &all)
	s.do("", "GET", "/devices?limit=1", "", 200, &first)
	s.do("", "GET", "/devices?vendor=Globex", "", 200, &globex)
	if len(all) != 2 || all[0] != phone || all[1] != watch {
		t.Errorf("all devices: %+v", all)
	}
	if len(first) != 1 || first[0] != phone {
		t.Errorf("first device: %+v", first)
	}
	if len(globex) != 1 || globex[0] != watch {
		t.Errorf("devices of Globex: %+v", globex)
	}
}

func TestInvalidRequests(t *testing.T) {
	t.Parallel()
	s := start(t)
	id := s.createDevice("Phone", "Acme").ID
	alert := func(notify string) string {
		return fmt.Sprintf(`{"device_id":%q,"threshold":"5","currency":"EUR","notify":%q}`, id, notify)
	}
	badTarget := map[string]string{"notify": "target"}

	for _, test := range []struct {
		method, path, body string
		want               map[string]string
	}{
		{"POST", "/devices", `{"name":"Phone"}`, map[string]string{"vendor": "required"}},
		{"PUT", "/devices/" + id, `{}`, map[string]string{"name": "required", "vendor": "required"}},
		{"POST", "/devices/" + id + "/prices", `{"amount":"0","currency":"Taler","shop":"Corner"}`, map[string]string{"amount": "gt", "currency": "iso4217"}},
		{"POST", "/alerts", alert(""), map[string]string{"notify": "required"}},
		{"POST", "/alerts", alert("http://example.com/hook"), badTarget},
		{"POST", "/alerts", alert("https:///hook"), badTarget},
		{"POST", "/alerts", alert("mailto:nobody"), badTarget},
	} {
		var answer struct{ Fields map[string]string }
		s.do("team-7", test.method, test.path, test.body, 422, &answer)
		if !maps.Equal(answer.Fields, test.want) {
			t.Errorf("%s %s %s: fields %v, want %v", test.method, test.path, test.body, answer.Fields, test.want)
		}
	}

	s.do("", "POST", "/devices", `{"name":`, 400, nil)
	s.do("", "POST", "/devices", `{"name":"Phone","vendor":"Acme","colour":"red"}`, 400, nil)
	s.do("", "POST", "/devices/"+id+"/prices", `{"amount":"1.999","currency":"EUR","shop":"Corner"}`, 400, nil)
	s.do("", "GET", "/devices?limit=many", "", 400, nil)
	s.do("team-7", "GET", "/alerts?limit=0", "", 400, nil)
}

func TestNotFound(t *testing.T) {
	t.Parallel()
	s := start(t)
	s.do("", "GET", "/devices/d404", "", 404, nil)
	s.do("", "PUT", "/devices/d404", `{"name":"Phone","vendor":"Acme"}`, 404, nil)
	s.do("", "GET", "/devices/d404/prices", "", 404, nil)
	s.do("", "POST", "/devices/d404/prices", `{"amount":"1","currency":"EUR","shop":"Corner"}`, 404, nil)
	s.do("team-7", "POST", "/alerts", `{"device_id":"d404","threshold":"1","currency":"EUR","notify":"https://example.com"}`, 404, nil)
	s.do("team-7", "GET", "/alerts/a404", "", 404, nil)
}

func TestPricesTriggerAlerts(t *testing.T) {
	t.Parallel()
	s := start(t)
	id := s.createDevice("Phone", "Acme").ID
	other := s.createDevice("Watch", "Acme").ID

	create := func(device, threshold, currency string) (alert model.Alert) {
		t.Helper()
		s.do("team-7", "POST", "/alerts", fmt.Sprintf(
			`{"device_id":%q,"threshold":%q,"currency":%q,"notify":"mailto:ops@example.com"}`, device, threshold, currency), 201, &alert)
		return alert
	}
	met := create(id, "15.00", "EUR")
	create(id, "14.99", "EUR")    // threshold too low
	create(id, "15.00", "USD")    // another currency
	create(other, "15.00", "EUR") // another device

	record := func(amount string) int {
		t.Helper()
		var answer struct {
			Amount    model.Cents `json:"amount"`
			Triggered int         `json:"alerts_triggered"`
		}
		s.do("", "POST", "/devices/"+id+"/prices", fmt.Sprintf(`{"amount":%q,"currency":"EUR","shop":"Corner"}`, amount), 201, &answer)
		return answer.Triggered
	}
	for i, want := range []int{0, 1, 0} { // the third finds the alert triggered already
		amount := []string{"15.01", "15.00", "15.00"}[i]
		if got := record(amount); got != want {
			t.Errorf("price %d, %s: %d alerts triggered, want %d", i, amount, got, want)
		}
	}

	var prices []model.DevicePrice
	s.do("", "GET", "/devices/"+id+"/prices", "", 200, &prices)
	if len(prices) != 3 || prices[0].Amount != 1500 || prices[2].Amount != 1501 || prices[0].Shop != "Corner" {
		t.Errorf("prices, newest first: %+v", prices)
	}

	var triggered, ofDevice []model.Alert
	s.do("team-7", "GET", "/alerts?triggered=true", "", 200, &triggered)
	s.do("team-7", "GET", "/alerts?device_id="+id, "", 200, &ofDevice)
	if len(triggered) != 1 || triggered[0].ID != met.ID || triggered[0].TriggeredAt != prices[1].RecordedAt {
		t.Errorf("triggered alerts: %+v, want %s at %s", triggered, met.ID, prices[1].RecordedAt)
	}
	if len(ofDevice) != 3 {
		t.Errorf("alerts of %s: %+v, want three", id, ofDevice)
	}
}

func TestAlertsBelongToClients(t *testing.T) {
	t.Parallel()
	s := start(t)
	body := fmt.Sprintf(`{"device_id":%q,"threshold":"9.50","currency":"EUR","notify":"https://example.com/hook"}`,
		s.createDevice("Phone", "Acme").ID)
	var created, got model.Alert
	s.do("team-7", "POST", "/alerts", body, 201, &created)
	s.do("team-7", "GET", "/alerts/"+created.ID, "", 200, &got)
	if got != created || got.Threshold != 950 {
		t.Errorf("created %+v, then got %+v", created, got)
	}

	s.do("team-8", "GET", "/alerts/"+created.ID, "", 404, nil)
	var others []model.Alert
	s.do("team-8", "GET", "/alerts", "", 200, &others)
	if len(others) != 0 {
		t.Errorf("team-8 sees %+v", others)
	}
	for _, client := range []string{"", "Team 7", strings.Repeat("x", 41)} {
		s.do(client, "GET", "/alerts", "", 401, nil)
	}
}

// TestConcurrentRequests gives the race detector something to look at: the
// twins share their validators, decoder and mapper between requests.
func TestConcurrentRequests(t *testing.T) {
	t.Parallel()
	s := start(t)
	id := s.createDevice("Phone", "Acme").ID
	var wg sync.WaitGroup
	for range 8 {
		wg.Go(func() {
			for _, path := range []string{"/devices", "/devices/" + id, "/devices/" + id + "/prices", "/alerts?device_id=" + id} {
				req, err := http.NewRequestWithContext(t.Context(), "GET", s.url+path, nil)
				if err != nil {
					t.Error(err)
					return
				}
				req.Header.Set("X-Client-Id", "team-7")
				resp, err := http.DefaultClient.Do(req)
				if err != nil {
					t.Error(err)
					return
				}
				resp.Body.Close()
				if resp.StatusCode != http.StatusOK {
					t.Errorf("GET %s: status %d", path, resp.StatusCode)
				}
			}
		})
	}
	wg.Wait()
	var prices []model.DevicePrice
	s.do("", "GET", "/devices/"+id+"/prices", "", 200, &prices)
	if len(prices) != 0 {
		t.Errorf("prices of a device without prices: %+v", prices)
	}
}
