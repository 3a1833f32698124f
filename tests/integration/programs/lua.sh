# Tables, strings, closures and garbage collection in both modes; lua reallocs for everything.
set -euo pipefail
lua5.4 - <<'LUA'
for _, mode in ipairs { "incremental", "generational" } do
    collectgarbage(mode)
    local t, x = {}, 1
    for i = 1, 150000 do
        x = (x * 1103515245 + 12345) % 2147483648
        t[x % 20011] = { i, "s" .. x, k = { i } }
    end
    local n, s = 0, 0
    for k, v in pairs(t) do n = n + 1; s = s + #v[2] + v[1] % 7 end
    print(n, s)
    local parts = {}
    for i = 1, 50000 do parts[#parts + 1] = string.rep(tostring(i), 3, "-") end
    local text = table.concat(parts, "\n")
    print(#text, select(2, text:gsub("%d+%-", "")), text:sub(-20))
    table.sort(parts)
    print(parts[1], parts[25000], parts[#parts])
    local co = coroutine.wrap(function()
        for i = 1, 30000 do coroutine.yield({ i }) end
        return nil
    end)
    local c = 0
    for v in co do c = c + v[1] end
    print(c)
    t, parts, text = nil, nil, nil
    collectgarbage()
    print(collectgarbage("count") < 2000)
end
print(pcall(string.rep, "x", 1 << 50))
LUA
lua5.4 -e 'error("an error", 0)' || echo "status $?"
